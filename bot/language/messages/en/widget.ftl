# The widget on web pages: its own words, beside what the bot says.

widget-title = Talk about your work
widget-open = Open the conversation
widget-open-new = Open the conversation: there is a new message
widget-close = Close the conversation
widget-menu = Menu
widget-language = Language
widget-afresh = Start afresh on this device
widget-afresh-ask = This device will forget the conversation. What you agreed to keep stays; to erase it, say “delete me” first.
widget-afresh-yes = Yes, start afresh
widget-afresh-no = No, go on
widget-log = Conversation
widget-you = You
widget-choices = Suggested answers
widget-typing = Nextrung is writing …
widget-write = Your message
widget-send = Send
widget-too-long = That is too long to send at once: { $limit } characters at most.
widget-pending = Not sent yet
widget-connecting = Connecting …
widget-failed = This couldn’t be sent.
widget-stale = The conversation had already moved on, so that answer wasn’t sent.
widget-gone = The bot was restarted, and nothing of our conversation had been kept. We begin anew.
widget-offline = No connection at the moment. What you write is sent as soon as there is one.
widget-refused = This page’s address isn’t on the bot’s list of allowed pages.
widget-file-failed = I couldn’t fetch the file. Please try again.
