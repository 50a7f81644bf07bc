# Telegram: the menu of commands, the bot’s description, and what is said where there is nothing to read.

telegram-command-start = Start, or say hello again
telegram-command-assess = Find the level at which you work
telegram-command-plan = Your steps to the next level
telegram-command-level = Your level, and why
telegram-command-language = Choose the language
telegram-command-move = Carry on in another place
telegram-command-privacy = What I know about you
telegram-command-export = Get everything I have stored about you
telegram-command-forget = Erase everything about you
telegram-command-help = What you can say here
telegram-command-stop = Stop here
telegram-short-description = Tell me what you do at work: I’ll find your level, show you why, and plan the next step with you.
telegram-description = Tell me in your own words what you do at work. I’ll work out at which level of responsibility you practise a skill, show you why I think so, and agree steps towards the next level with you. It takes about five minutes.

telegram-photo = I can’t look at pictures, so I haven’t seen what’s in it. Could you describe in words what matters?
telegram-voice = I can’t listen to recordings or watch videos. Could you write it down for me? A few sentences are enough.
telegram-sticker = Nice! But I can only read words. Could you tell me in a sentence?
telegram-location = I don’t need to know where you are, and I haven’t kept it. Tell me what you do at work.
telegram-contact = I have no use for contact details and haven’t kept them. Tell me about your own work.
telegram-document = I can’t open files, so I haven’t read it. Please copy the part that matters into a message.
telegram-other = I can’t do anything with that; I can only read words. Could you write it in a sentence?
telegram-private = I only talk with one person at a time, so I’m leaving this group; write to me in a private chat.
telegram-copy = One thing about Telegram: our messages pass through it, and this chat keeps a copy of them. What I keep myself stays in your organisation’s own database.
telegram-copy-left = Telegram still has its copy of this chat. To remove that too, delete the chat here.
telegram-edit-old = I can only correct your last message. To change something earlier, say “back”, or just tell me what’s different.
telegram-slow-down = That was a lot at once, and I couldn’t read all of it. Please wait a minute, then send me what matters most once more.
