# A kiszolgáló saját címén látható oldal.

site-title = Nextrung
site-what = Meséld el a Nextrungnak a saját szavaiddal, mit csinálsz a munkádban. Megállapítja, milyen felelősségi szinten tartasz egy készségben, megmutatja, miből gondolja, és közösen kijelölitek a lépéseket a következő szint felé.
site-privacy = A szervezeted saját számítógépén fut, és amit mondasz, nem hagyja el a szervezetedet.
site-where = Hol lehet beszélgetni vele
site-channel-rest = A fejlesztőknek szánt REST-csatorna be van kapcsolva, a címe: { $path }.
site-channel-terminal = Terminálban, a kiszolgálón, ezzel a paranccsal: { $command }.
