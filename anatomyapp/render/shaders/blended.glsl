// All faded surfaces are blended.
bool told_apart() {
    return false;
}
