// Background, contact shade, model, veil and outlines of one sample. Pixels count from the lower
// left corner.
uniform sampler2D model;
uniform usampler2D ids;
uniform sampler2D veil_sum;
uniform sampler2D veil_weight;
uniform usampler2D structures;

uniform vec2 size;
uniform vec3 centre;
uniform vec3 edge;
uniform vec4 shade_place;      // centre and radii
uniform float shade;
uniform int veiled;
uniform vec4 marked;           // where marks and their outlines can lie: x, y, to x, to y
uniform float line;            // pixels
uniform float halo;
uniform vec3 outlines[4];
uniform vec3 tints[4];
uniform int dashed[4];

out vec4 colour;

const vec2 AROUND[8] = vec2[8](
    vec2(1.0, 0.0), vec2(0.71, 0.71), vec2(0.0, 1.0), vec2(-0.71, 0.71),
    vec2(-1.0, 0.0), vec2(-0.71, -0.71), vec2(0.0, -1.0), vec2(0.71, -0.71));

int mark_at(ivec2 at) {
    ivec2 inside = clamp(at, ivec2(0), ivec2(size) - 1);
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

vec3 background() {
    vec2 away = gl_FragCoord.xy - vec2(0.5, 0.56) * size;
    float t = smoothstep(0.0, 1.0, length(away) / (0.72 * max(size.x, size.y)));
    vec2 flat_away = (gl_FragCoord.xy - shade_place.xy) / max(shade_place.zw, 1.0);
    float dark = 1.0 - smoothstep(0.0, 1.0, length(flat_away));
    return mix(centre, edge, t) * (1.0 - shade * dark);
}

vec3 outlined(vec3 under, ivec2 at) {
    int own = mark_at(at);
    vec2 towards;
    int mark = beside(at, line, own, towards);
    if (mark == 0) mark = beside(at, 0.5 * line, own, towards);
    if (mark > 0) {
        float along = abs(towards.x) > abs(towards.y) ? gl_FragCoord.y : gl_FragCoord.x;
        bool gap = dashed[mark] == 1 && fract(along / (5.5 * line)) > 0.6;
        return gap ? under : outlines[mark];
    }
    if (halo > 0.0 && own == 0) {
        mark = beside(at, 1.5 * line, own, towards);
        if (mark > 0) return mix(under, mix(tints[mark], vec3(1.0), 0.45), halo);
    }
    return under;
}

void main() {
    ivec2 at = ivec2(gl_FragCoord.xy);
    vec4 solid = texelFetch(model, at, 0);
    vec3 result = solid.a > 0.0 ? solid.rgb : background();
    if (veiled == 1) {
        vec4 sum = texelFetch(veil_sum, at, 0);
        float weight = texelFetch(veil_weight, at, 0).r;
        result = mix(sum.rgb / max(weight, 1e-5), result, sum.a);
    }
    vec2 p = gl_FragCoord.xy;
    if (p.x > marked.x && p.y > marked.y && p.x < marked.z && p.y < marked.w) {
        result = outlined(result, at);
    }
    colour = vec4(result, 1.0);
}
