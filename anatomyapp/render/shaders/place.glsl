// Where this target lies in the whole picture, in pixels from the lower left corner: all of it, or a
// tile of a picture too large for one target.
uniform vec2 corner;
uniform usampler2D ids;        // which structure is seen
