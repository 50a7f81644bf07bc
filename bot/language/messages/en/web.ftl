# What the server of the web page’s chat says when it can’t do something.

web-bad-request = Something about that message was wrong, so I couldn’t take it. Please reload the page and try again.
web-session-over = This page’s conversation is over. Reload the page to begin a new one.
web-page-not-allowed = I don’t talk on this page: its address isn’t on my list.
web-file-gone = That file isn’t here any more. Ask me for it once more.
web-changed = The conversation has changed in the meantime. Please look at it again and choose once more.
web-too-large = That’s more than I can take in one message. Please send it in parts.
web-too-many-messages = That was a lot of messages at once. Give me a moment; what you wrote isn’t lost.
web-too-many-sessions = A great many people have just begun a conversation from your network. Please try again in a moment.
web-too-many-windows = This conversation is open in too many windows. Please close some of them.
web-full = Too many people are talking to me right now. Please try again in a minute.
web-stopping = I’m being restarted. What you wrote isn’t lost: it’s sent again in a moment.
