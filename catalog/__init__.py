"""What skills are: frameworks on their own scales, in every language of the bot."""

from catalog.loader import load, shipped
from catalog.model import Behaviour, Catalogue, Framework, Skill, StepTemplate
from catalog.schema import CatalogueError

__all__ = ["Behaviour", "Catalogue", "CatalogueError", "Framework", "Skill", "StepTemplate", "load", "shipped"]
