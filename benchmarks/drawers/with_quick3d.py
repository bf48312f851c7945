"""Qt Quick 3D: a Model for each structure, one material each, drawn into a window's picture."""

from __future__ import annotations

import sys

import numpy as np
from PySide6.QtCore import QByteArray, QObject, QUrl
from PySide6.QtGui import QColor, QGuiApplication, QVector3D
from PySide6.QtQml import QQmlComponent
from PySide6.QtQuick import QQuickView
from PySide6.QtQuick3D import QQuick3DGeometry
from scene_file import OPACITY, SIZE, Part, Peer, arguments, tell

WINDOW = b"""
import QtQuick
import QtQuick3D
View3D {
    id: view
    objectName: "view"
    environment: SceneEnvironment { clearColor: "#e6e6ea"; backgroundMode: SceneEnvironment.Color }
    PerspectiveCamera { id: camera; objectName: "camera"; clipNear: 50; clipFar: 20000 }
    camera: camera
    DirectionalLight { }
    Node { id: root; objectName: "root" }
    function pickedAt(x, y) { return view.pick(x, y).objectHit !== null }
}
"""
MODEL = b"""
import QtQuick
import QtQuick3D
Model {
    pickable: true
    property color tint
    materials: PrincipledMaterial { baseColor: tint; roughness: 0.6 }
}
"""


class Surface(QQuick3DGeometry):
    """A structure's triangles."""

    def __init__(self, part: Part) -> None:
        super().__init__()
        attribute = QQuick3DGeometry.Attribute
        self.setVertexData(QByteArray(np.hstack([part.vertices, part.normals]).tobytes()))
        self.setIndexData(QByteArray(part.faces.astype(np.uint32).tobytes()))
        self.setStride(24)
        self.setBounds(
            QVector3D(*part.vertices.min(0).tolist()), QVector3D(*part.vertices.max(0).tolist())
        )
        self.setPrimitiveType(QQuick3DGeometry.PrimitiveType.Triangles)
        for semantic, offset, kind in (
            (attribute.Semantic.PositionSemantic, 0, attribute.ComponentType.F32Type),
            (attribute.Semantic.NormalSemantic, 12, attribute.ComponentType.F32Type),
            (attribute.Semantic.IndexSemantic, 0, attribute.ComponentType.U32Type),
        ):
            self.addAttribute(semantic, offset, kind)


def main() -> None:
    """Measure."""
    scene, times = arguments()
    app = QGuiApplication(sys.argv[:1])
    view = QQuickView()
    view.resize(*SIZE)
    engine = view.engine()
    component = QQmlComponent(engine)
    component.setData(WINDOW, QUrl())
    item = component.create()
    if item is None:
        sys.exit(component.errorString())
    item.setParentItem(view.contentItem())
    item.setSize(view.size())
    camera, root = item.findChild(QObject, "camera"), item.findChild(QObject, "root")
    camera.setProperty("fieldOfView", scene.field_of_view_deg)
    maker = QQmlComponent(engine)
    maker.setData(MODEL, QUrl())
    models, surfaces = [], [Surface(part) for part in scene.parts]
    for part, surface in zip(scene.parts, surfaces, strict=True):
        model = maker.create()
        model.setProperty("tint", QColor.fromRgbF(*part.colour))
        model.setProperty("geometry", surface)
        model.setProperty("parent", root)
        models.append(model)
    view.show()
    while not view.isExposed():  # before that its pictures are empty, and quick
        app.processEvents()

    def turn(i: int) -> None:
        eye = QVector3D(*scene.eye(float(i)))
        camera.setProperty("position", eye)
        camera.lookAt(QVector3D(*scene.target))
        view.grabWindow()

    def fade() -> None:
        for model, part in list(zip(models, scene.parts, strict=True))[1::2]:
            model.setProperty("tint", QColor.fromRgbF(*part.colour, OPACITY))

    def recolour(i: int) -> None:
        models[i % len(models)].setProperty("tint", QColor.fromRgbF(0.4, 0.5, 0.9))
        view.grabWindow()

    def pick(i: int) -> None:
        item.pickedAt(SIZE[0] / 2 + i, SIZE[1] / 2)

    tell(Peer(turn, fade, recolour, pick).figures(times))


if __name__ == "__main__":
    main()
