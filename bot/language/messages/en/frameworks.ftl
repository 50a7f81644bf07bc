# Frameworks that were imported: their statements in their own words, standards, roles, advice.
# $statement is the framework's own sentence, perhaps in another language; $source is its name, such as “SFIA 9 CSMG”.

skill-named = { $name } ({ $framework })
skill-role = { $name } (role, { $framework })
skill-standard = { $name } (standard, { $framework })

statement-imported = “{ $statement }” ({ $source })
statement-imported-own = { $own } ({ $source }: “{ $statement }”)
question-imported = Is this part of your work? “{ $statement }” ({ $source })
question-imported-own = { $question } In the words of { $source }: “{ $statement }”
question-knowledge = Do you know this well enough to use it at work? “{ $statement }” ({ $source })
knowledge-regularly = I know it and use it
knowledge-learned = I know it but don’t use it yet
knowledge-never = I don’t know it well

verdict-change-imported = What could still change it is whether you regularly do this: { $statement }
verdict-source = I compared what you said with { $source }, level by level.
verdict-borrowed = { $framework } doesn’t grade its skills, so this is your level on the general ladder of responsibility.

# A standard with criteria.
why-criterion = I ask because the standard “{ $skill }” asks for this, and you haven’t told me about it yet.
coverage-title = Your work and the standard “{ $skill }” ({ $source }):
coverage-performance = What you do: { $shown } of { $total } criteria shown, { $missing } not shown, { $unknown } unknown.
coverage-knowledge = What you know: { $shown } of { $total } items shown, { $missing } not shown, { $unknown } unknown.
coverage-shown = Shown:
coverage-missing = Not shown:
coverage-unknown = Unknown, because we haven’t talked about it:
coverage-quote = (you said: “{ $quote }”)
coverage-responsibility = Besides that, your general level of responsibility: { $level }, “{ $title }”. It could be anything from { $low } to { $high }.
coverage-responsibility-exact = Besides that, your general level of responsibility: { $level }, “{ $title }”.
coverage-responsibility-unknown = I can’t tell your general level of responsibility from what you said.
coverage-result-now = Show me the result
coverage-go-on = Ask me about the rest

# A role.
why-role = I ask because the role “{ $role }” needs “{ $competence }” at { $needs }, and I don’t know yet where you stand.
role-intro = What the role “{ $role }” asks of you ({ $source }):
role-mission = What it is for: { $text }
role-purpose = What it has to achieve: { $text }
role-tasks = Tasks:
role-accountable = It answers for:
role-responsible = It produces:
role-contributor = It contributes to:
role-measures = It is measured by:
role-competences = Competences, and the level that the role needs in each:
role-competence = { $competence }: { $needs }
role-compare = Compare me with it
role-ask = What would this role ask of me?
role-which = Which role do you mean?
role-none = I don’t know any role profile yet. Whoever runs this bot can import one.
role-title = You and the role “{ $role }” ({ $source }), competence by competence:
role-counts = { $below } below the level it needs, { $at } at it, { $above } above it, { $unknown } unknown.
role-below = Below:
role-at = At the level:
role-above = Above:
role-unknown = Unknown, because we haven’t talked about it:
role-line = { $competence }: it needs { $needs }
role-line-level = { $competence }: it needs { $needs }, you are at about { $level }

# Advice on a skill: stages, and signs that one hears.
advice-ask-signs = One more question. Which of these do you hear from the people you work for? Choose one, or write several numbers.
advice-sign = “{ $sign }”
advice-none = None of these
advice-unclear = Write the numbers of those you hear, such as “1” or “1 and 3”, or say “none of these”.
advice-stage = Going by { $source }, your relations look like the stage “{ $stage }”, because this is what you hear:
advice-stages = The stages, in order: { $stages }.
advice-no-stage = You hear none of the signs that { $source } names, so I can’t tell which of its stages your relations have reached ({ $stages }).
why-signs = I ask because what people say to you shows how deep your relations with them are.

# Plans and steps from a framework’s own statements.
plan-proposal-coverage = { $count ->
        [one] Here is one step for what is missing or still unknown:
       *[other] Here are { $count } steps for what is missing or still unknown:
    }
plan-title-coverage = Your plan for “{ $skill }”:
plan-nothing-missing = I know of nothing that is missing, so I have no step to add.
step-practice-1 = Agree with your manager on a task in the coming weeks in which you do this yourself: “{ $statement }”
step-practice-1-evidence = The finished task, and a note of what you decided yourself.
step-practice-2 = Do this three times, the first time with somebody beside you: “{ $statement }”
step-practice-2-evidence = Three dates, and what you did differently the last time.
step-people-1 = Watch a colleague who does this well, then do it once together with them: “{ $statement }”
step-people-1-evidence = Half a page on what you will do the same way, talked through with that colleague.
step-people-2 = Ask somebody who sees your work how near you are to this, and what is missing: “{ $statement }”
step-people-2-evidence = Two concrete things from that talk, and what came of them a month later.
step-training-1 = Find a course, a guide or a person that explains this, and use it at work within a month: “{ $statement }”
step-training-1-evidence = One case from your work in which you used it.
step-knowledge-1 = Read up on this or have somebody explain it, and then explain it to a colleague: “{ $statement }”
step-knowledge-1-evidence = A page in your own words that the colleague understood.
step-advice = Work on “{ $title }”: { $text }
step-advice-evidence = Three things that you know now and didn’t know before, and what you will do differently because of them.
step-why-level = { $source } asks for it at level { $level }, and not yet at level { $below }.
step-why-same-level = { $source } asks for it at level { $level }.
step-why-criterion = { $source } asks for it, and nothing you’ve told me shows it yet.
step-why-role = The role needs “{ $competence }” at { $needs } ({ $source }).
step-why-advice = { $source } names it as a way to deeper relations.
plan-step-gone = (This step belonged to a framework that has been taken out or replaced here since.)
skill-gone = That result belongs to a framework that has been taken out or replaced here since, so I can’t show it any more. I can assess you again.
