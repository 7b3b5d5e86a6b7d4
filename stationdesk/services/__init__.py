"""What a button does, one function a verb."""
