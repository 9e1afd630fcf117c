"""What the program can do, without a screen: the same for the window, the commands and the tests."""
