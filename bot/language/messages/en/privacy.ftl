# What is known of a person, export, erasure.

known-nothing = I’ve stored nothing about you. What you told me in this conversation is only in my memory and will be forgotten.
known-intro = This is what I have stored about you, with your consent of { $date }:
known-texts = { $count ->
        [one] • one text about your work
       *[other] • { $count } texts about your work
    }
known-answers = { $count ->
        [one] • one answer
       *[other] • { $count } answers
    }
known-assessments = { $count ->
        [one] • one assessment
       *[other] • { $count } assessments
    }
known-steps = { $count ->
        [one] • one step of a plan
       *[other] • { $count } steps of a plan
    }
known-messages = • the messages of this conversation
known-where = All of it is in your organisation’s own database; nothing goes to anybody else. It is erased after { $days } days without a word from you. Say “export my data” to get it, or “delete me” to erase it.
export-ready = Here is everything I have stored about you, as JSON:
export-nothing = There is nothing to export: I’ve stored nothing about you.
confirm-erase = Shall I erase everything I know about you? That can’t be undone.
erase-yes = Yes, erase everything
erase-no = No, keep it
erase-kept = Nothing was erased.
erased = Everything about you has been erased. If you write to me again, we start as strangers.
confirm-unclear = Please choose yes or no.
