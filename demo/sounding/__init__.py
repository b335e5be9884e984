"""The sound of the demo's episode: made of sines by a program, nobody speaks."""
