# Going on with the same conversation in another place: from the web page to Telegram, or the other way round.

carry-code = To go on in another place, send me this code there within { $minutes ->
        [one] one minute
       *[other] { $minutes } minutes
    }: { $code }
    It works once. After that, our conversation is there and no longer here.
carry-page = You’ll find me on the web at { $page }
carry-telegram = In Telegram, open { $link } and press Start; it sends the code by itself.
carry-not-here = I can’t move our conversation from here; that works from a web page or from Telegram.
carry-done = Here we are again: I have everything we said, so let’s go on.
carry-nothing = That code is right, but there was no conversation left to go on with. Tell me about your work.
carry-unknown = I don’t know that code. A code works once, and only for ten minutes: ask for a new one where we were talking.
carry-here-already = That code is for going on somewhere else; here we can simply go on talking.
carry-too-often = That was too many wrong codes. Please wait ten minutes, then ask for a new one where we were talking.
carry-moved = This conversation has moved to another place. If you write to me here, we start as strangers.
carry-sure = We’ve talked here before, too. If I go on with the other conversation, it takes the place of this one; what you agreed to keep stays. Send the code once more if you want that.
