"""The widget for web pages: ``/widget.js``, one script without dependencies, made of the files beside this one."""

from bot.channels.widget.script import script

__all__ = ["script"]
