"""The conversation's verbs. They translate between Rasa's tracker and bot/; what is said stands in bot/language."""
