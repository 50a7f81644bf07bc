# De pagina op het eigen adres van de server.

site-title = Nextrung
site-what = Vertel Nextrung in je eigen woorden wat je op je werk doet. Het zoekt uit op welk niveau van verantwoordelijkheid je een vaardigheid beheerst, laat zien waarom het dat denkt en spreekt met je stappen af naar het volgende niveau.
site-privacy = Het draait op een computer van je eigen organisatie, en wat je zegt blijft binnen je organisatie.
site-where = Waar je ermee kunt praten
site-channel-rest = Het REST-kanaal voor ontwikkelaars staat aan, op { $path }.
site-channel-terminal = In een terminal op de server, met { $command }.
