# Meeting, moving about, and what to say when something is not understood.

greeting = Hello, I’m Nextrung. Tell me about your work, and I’ll work out at which level of responsibility you practise a skill, show you why I think so, and agree steps towards the next level with you. It takes about five minutes.
greeting-again = Hello again!
ask-consent = Before we start: may I keep what you tell me here, so that you can come back to it? It stays in your organisation’s own database, and “delete me” erases all of it. If you’d rather not, everything works just the same, and I forget it after our talk.
consent-yes = Yes, keep it
consent-no = No, keep nothing
consent-thanks = Thank you. You can say “what do you know about me”, “export my data” or “delete me” at any time.
consent-declined = Fine, I keep nothing. Leave this conversation open, though: I can’t bring it back after a restart or half a day of silence.
consent-unclear = I need a clear yes or no for this one, so please choose.

ask-description = Tell me about your work. What do you do on an ordinary day, what do you decide yourself, and what do you take to somebody else? Three or four sentences are ideal; you can send several messages.
ask-description-more = That’s a little short for me to be fair to you. What do you do yourself, for whom, and who decides when something unusual comes up?
description-cut = That was a long text: I read the first { $limit } characters. If the most important part came later, send it again by itself.

help = I listen to what you do at work, name the skill, ask a few short questions, and tell you the level you practise it at and why. After that we make a plan. You can say at any time:
    • “why do you ask?” or “what is level 4?”
    • “back”, “skip”, “stop”, “start over”
    • “my level”, “my plan”, “I’ve done step 2”
    • “speak Welsh”, or another of my languages: { $languages }
    • “what do you know about me?”, “export my data”, “delete me”
goodbye = Goodbye, and good luck with it. Write to me whenever you want to go on.
you-are-welcome = You’re welcome!
insult = I’m sorry that this is annoying. Tell me what went wrong, or say “stop” and we leave it there.
bot-challenge = I’m a program, not a person. I compare what you tell me with descriptions of work; I advise, and decide nothing about you.
out-of-scope = I can’t help with that. What I can do is talk about your work: the level you work at, and your next step.
human = I can’t put you through to a person from here. { $contact ->
        [none] Your HR department can help you with it.
       *[other] You can reach one here: { $contact }
    }
# Words that are a plain yes, each by itself: for what cannot be undone, nothing else counts.
plain-yes = yes, yeah, yep, yup
not-understood = I didn’t understand that. You can tell me about your work, or say “help”.
nothing-to-read = I can only read words. Could you write it in a sentence?
unknown-button = I don’t know that button or command. Say “help” to see what you can say.
old-button = That button belongs to an earlier question, so I left everything as it was.
conversation-gone = I no longer have our conversation: I was restarted, and nothing of it had been kept. Write to me, and we’ll begin anew.
something-broke = Something went wrong on my side, and I couldn’t finish that. Your earlier answers are safe. Please send it once more.
cannot-save = I can’t save anything at the moment. Nothing you told me earlier is lost; please try again in a few minutes.

language-changed = Of course, let’s go on in English.
ask-language = Which language shall we speak?

nothing-to-go-back = There’s nothing to go back to yet.
went-back = Let’s go back one question.
nothing-to-skip = There’s nothing to skip right now.
skipped = All right, we’ll leave that one out.
stopped = We’ll stop here. { $kept ->
        [yes] I’ve kept your place: write to me when you want to go on.
       *[no] While this conversation stays open, you can go on where we are.
    }
stopped-nothing-open = All right, we’ll leave it there.
resumed = Good, let’s go on where we were.
confirm-start-over = Start over from the beginning? Your current answers will be dropped.
start-over-yes = Yes, start over
start-over-no = No, go on
started-over = All right, from the beginning.

# The terminal
chat-banner = Type a message, or the number of a button. Ctrl+D ends the conversation.
chat-loading = One moment, I’m waking up …
chat-you = you
