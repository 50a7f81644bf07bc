# Strona pod adresem samego serwera.

site-title = Nextrung
site-what = Opowiedz własnymi słowami, co robisz w pracy. Nextrung ustali, na jakim poziomie odpowiedzialności stosujesz daną umiejętność, wyjaśni dlaczego i ułoży z Tobą kroki do następnego poziomu.
site-privacy = Nextrung działa na komputerze Twojej organizacji, a to, co mówisz, nie wychodzi poza nią.
site-where = Gdzie można z nim porozmawiać
site-channel-rest = Kanał REST dla programistów jest włączony: { $path }.
site-channel-terminal = W terminalu na serwerze, poleceniem { $command }.
