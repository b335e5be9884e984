"""The site on a day to come, for editors: walked through below an address of the workplace."""
