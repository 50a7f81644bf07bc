# The page at the server’s own address.

site-title = Nextrung
site-what = Tell Nextrung in your own words what you do at work. It works out at which level of responsibility you practise a skill, shows you why it thinks so, and agrees steps towards the next level with you.
site-privacy = It runs on your organisation’s own computer, and what you say doesn’t leave your organisation.
site-where = Where you can talk to it
site-channel-rest = The REST channel for developers is on, at { $path }.
site-channel-terminal = In a terminal on the server, with { $command }.
