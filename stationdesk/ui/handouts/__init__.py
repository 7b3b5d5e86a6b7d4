"""Handing out without points: choose the goods, scan or type who gets them, kits made up and taken apart."""
