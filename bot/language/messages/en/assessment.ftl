# Skills, questions, verdict.

skills-found = { $count ->
        [one] I recognise one skill in what you tell me. Is that the one you want to talk about?
       *[other] I recognise { $count } skills in what you tell me. Which one shall we talk about?
    }
skills-none = What you describe doesn’t match any of the skills I know, and I’d rather not guess. I can still tell you your general level of responsibility, which every job has. Or tell me about another part of your work.
skill-none-of-these = None of these
skill-generic = My general level
skill-generic-then = Then let’s look at your general level of responsibility, which every job has.
skill-describe-again = Describe another part
skill-unclear = Please choose one of these, or tell me more about your work.
description-added = Thank you, I’ve added that.

question-progress = Question { $number } of about { $total }
answer-regularly = I do this regularly on my own
answer-sometimes = Sometimes, or with help
answer-learned = I’ve learned it but not done it
answer-never = Not part of my work
answer-understood = I take that as “{ $answer }”.
answer-changed = I’ve changed that answer to “{ $answer }”.
answer-unclear = I couldn’t tell which answer that is. Which of these comes closest?
answer-added-to-description = I’ve added that to what you told me. Which of these comes closest?

why-question = I ask because this is something people do at level { $level } (“{ $title }”). Your answer tells me most about where you stand: so far I’m choosing between level { $low } and level { $high }.
why-question-sure = I ask to make sure: this is something people do at level { $level } (“{ $title }”).
why-consent = I ask because your words belong to you: without your yes I don’t store them.
why-description = I ask because your own words say more than a job title: who checks your work, what you decide, and whom you guide.
why-skill = I ask because the same work can be seen as different skills, and each has its own levels.
why-plan = I ask because a plan only helps if you chose its steps and dates yourself.
why-confirmation = I ask because this can’t be undone.
why-nothing = I’m not asking anything about your work right now.

level-definition = Level { $level }, “{ $title }”: { $summary }
level-definition-skill = In { $skill }: { $summary }
level-unknown = Levels go from { $low } to { $high }.
levels-intro = These are the levels of responsibility:
level-line = { $level }: { $title }
level-not-defined = { $skill } is not described at level { $level }.

verdict = { $sure ->
        [very] I’m confident: you practise { $skill } at level { $level }, “{ $title }”.
        [fairly] I think you practise { $skill } at level { $level }, “{ $title }”.
       *[hardly] My best guess is that you practise { $skill } at level { $level }, “{ $title }”, but I’m far from sure.
    }
verdict-generic = { $sure ->
        [very] I’m confident: you work at level { $level }, “{ $title }”.
        [fairly] I think you work at level { $level }, “{ $title }”.
       *[hardly] My best guess is that you work at level { $level }, “{ $title }”, but I’m far from sure.
    }
verdict-below = What you describe is closest to level { $level }, “{ $title }”, and { $skill } begins at level { $low }.
verdict-above = What you describe is closest to level { $level }, “{ $title }”, and { $skill } ends at level { $high }.
verdict-ways = The way on:
verdict-confidence = { $low ->
       *[other] How sure: { $percent }. It could be anything from level { $low } to level { $high }.
    }
verdict-confidence-exact = How sure: { $percent }.
verdict-evidence = What you said that speaks for it:
verdict-quote = “{ $quote }” → { $statement }
verdict-answers = From your answers:
verdict-answer = { $answer }: { $statement }
verdict-change = What could still change it is whether you regularly do this: “{ $statement }”
verdict-advice = This is advice, not a certificate, and nobody sees it unless you show it.
verdict-then = On { $date } it was level { $before }; now it is level { $level }.
verdict-then-undefined = On { $date } it was outside the levels of this skill.
no-verdict-yet = I can’t say yet: tell me about your work first.
no-verdict-midway = We’re in the middle of the questions; I’ll tell you at the end, so that it doesn’t colour your answers.

button-plan = Make my plan
button-disagree = I see it differently
button-add = Add something
button-finish = That’s all for now
button-assess-again = Assess me again

ask-objection = Then I’ve missed something. What do you do that I haven’t taken into account, or where did I give you too much credit? A concrete example helps most.
ask-addition = Go ahead, what would you like to add?
verdict-changed = Thank you, that changes the picture.
verdict-unchanged = Thank you. I’ve taken it into account, and my verdict stays at level { $level }. I’ve noted that you see it differently, and that stays with the result.
verdict-unchanged-outside = Thank you. I’ve taken it into account, and my verdict stays as it was. I’ve noted that you see it differently, and that stays with the result.
addition-unchanged = Thank you. I’ve taken it into account; the verdict stays the same.
