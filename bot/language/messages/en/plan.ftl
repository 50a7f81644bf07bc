# Steps, plan, dates.

plan-proposal = { $count ->
        [one] Here is one step towards level { $level }:
       *[other] Here are { $count } steps towards level { $level }:
    }
plan-proposal-same = { $count ->
        [one] Here is one step to make level { $level } your own:
       *[other] Here are { $count } steps to make level { $level } your own:
    }
plan-step = { $number }. { $text }
plan-step-why = Why: { $statement }
plan-step-evidence = How it will show: { $evidence }
plan-step-due = By { $date }
plan-step-done = Done on { $date }
plan-ask-choice = Keep all of them, or drop some?
plan-keep = Keep these
plan-drop = Drop { $number }
plan-dropped = Step dropped.
plan-last-step = A plan needs at least one step, so I kept that one.
plan-choice-unclear = Say “keep these”, or which number to drop.
plan-ask-date = By when do you want to have done { $count ->
        [one] it
       *[other] them
    }? Choose, or write a date.
plan-in-weeks = { $weeks ->
        [one] In one week
       *[other] In { $weeks } weeks
    }
plan-date-unclear = I couldn’t read a date in that. Write it like { $example }, for instance.
plan-date-past = That date has passed already. Which day in the future?
plan-agreed = Agreed. Here is your plan:
plan-title = Your plan for { $skill }, towards level { $level }:
plan-none = You have no plan yet. Tell me about your work first, and we’ll make one at the end.
plan-nothing-to-add = You already show what I would suggest for the next level, so I have no step to add. Ask your manager for a task that stretches you, and come back afterwards.
plan-top = You are at the highest level of this skill. The way on:
plan-progress = { $done } of { $count } done.
plan-all-done = All steps are done, congratulations! Shall I assess you again and see what has changed?
plan-which-done = Which step have you done?
plan-which-date = Which step’s date shall I change?
plan-step-number = Step { $number }
plan-done = Step { $number } is done, well done!
plan-done-already = Step { $number } was done already.
plan-no-such-step = { $count ->
        [one] Your plan has only one step.
       *[other] Your plan has steps 1 to { $count }.
    }
plan-date-changed = Step { $number } is now due on { $date }.
plan-change-date = Change a date
plan-mark-done = A step is done
