"""The texts of the demo, apart from the code that builds pages of them.

People are invented and say so; facts about the programme are real; dates ahead
are invented and counted from the day on which the demo is loaded.
"""
