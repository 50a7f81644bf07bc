"""``make bench``: how fast the bot answers, beside the bot that ``rasa init`` makes, in one run on one machine.

``__main__`` runs the two servers in turn, ``servers`` starts and weighs them, ``people`` are who talks to them,
``client`` is the process in which they live, and ``figures`` sums up what it measured.
"""
