// The outlines of marked structures, by the
// table of light.glsl. The software rasteriser takes both ways of each branch, so this
// is drawn only where outlines can lie.
uniform float line;            // pixels
uniform float halo;
uniform vec3 outlines[6];
uniform vec3 tints[6];
uniform int dashed[6];

const vec2 AROUND[8] = vec2[8](
    vec2(1.0, 0.0), vec2(0.71, 0.71), vec2(0.0, 1.0), vec2(-0.71, 0.71),
    vec2(-1.0, 0.0), vec2(-0.71, -0.71), vec2(0.0, -1.0), vec2(0.71, -0.71));

int mark_at(ivec2 at) {
    ivec2 inside = clamp(at, ivec2(0), textureSize(ids, 0) - 1);
    int index = int(texelFetch(ids, inside, 0).r);
    return int(texelFetch(structures, ivec2(index & 255, 2 * (index >> 8) + 1), 0).r);
}

// The mark beside this pixel, and towards where it lies.
int beside(ivec2 at, float radius, int own, out vec2 towards) {
    int found = 0;
    towards = vec2(0.0);
    for (int i = 0; i < 8; ++i) {
        int mark = mark_at(at + ivec2(round(AROUND[i] * radius)));
        if (mark > 0 && mark != own) {
            found = max(found, mark);
            towards += AROUND[i];
        }
    }
    return found;
}

// Whether a dashed line stands open here.
bool gap(int mark, vec2 towards) {
    vec2 place = gl_FragCoord.xy + corner;
    float along = abs(towards.x) > abs(towards.y) ? place.y : place.x;
    return dashed[mark] == 1 && fract(along / (5.5 * line)) > 0.6;
}

vec4 outlined(vec4 under, ivec2 at) {
    int own = mark_at(at);
    vec2 towards;
    int mark = beside(at, line, own, towards);
    if (mark == 0) mark = beside(at, 0.5 * line, own, towards);
    if (mark > 0) return gap(mark, towards) ? under : vec4(outlines[mark], 1.0);
    if (halo > 0.0 && own == 0) {
        mark = beside(at, 1.5 * line, own, towards);
        vec3 pale = mix(tints[mark], vec3(1.0), 0.45);
        if (mark > 0 && !gap(mark, towards)) return mix(under, vec4(pale, 1.0), halo);
    }
    return under;
}
