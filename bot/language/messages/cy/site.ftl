# Y dudalen yng nghyfeiriad y gweinydd ei hun.

site-title = Nextrung
site-what = Dywedwch wrth Nextrung yn eich geiriau eich hun beth rydych chi’n ei wneud yn y gwaith. Bydd yn gweithio allan ar ba lefel o gyfrifoldeb rydych chi’n defnyddio sgìl, yn dangos pam mae’n meddwl hynny, ac yn cytuno gyda chi ar gamau tuag at y lefel nesaf.
site-privacy = Mae’n rhedeg ar gyfrifiadur eich sefydliad chi, a dyw’r hyn rydych chi’n ei ddweud ddim yn gadael eich sefydliad.
site-where = Ble gallwch chi siarad ag ef
site-channel-rest = Mae’r sianel REST i ddatblygwyr ymlaen, yn { $path }.
site-channel-terminal = Mewn terfynell ar y gweinydd, gyda { $command }.
