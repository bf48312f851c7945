"""Item response theory: how likely a right answer is, given an ability and an item.

Rasch P = 1 / (1 + exp(-(theta - b))); two parameters P = 1 / (1 + exp(-a (theta - b))). Both by
marginal maximum likelihood with an EM algorithm (Bock & Aitkin 1981, Psychometrika 46:443-459).
"""
