"""What is shown: the frozen scene, the camera and the mathematics of looking."""
