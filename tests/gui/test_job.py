"""Jobs: what they may not do to the window."""

from __future__ import annotations

import gc
from threading import Event

import shiboken6
from PySide6.QtCore import QObject
from PySide6.QtGui import QAction
from PySide6.QtWidgets import QApplication, QMenu

from anatomyapp.gui.job import Job, wait_for_jobs


def test_no_garbage_is_collected_on_the_thread_of_a_job(qtbot):
    jobs = [Job(gc.isenabled), Job(gc.isenabled)]
    found = []
    for job in jobs:
        job.done.connect(found.append)
        job.start()
    qtbot.waitUntil(lambda: len(found) == 2)
    wait_for_jobs()
    assert found == [False, False]
    assert gc.isenabled()


def test_a_job_that_fails_lets_the_collector_go_on(qtbot):
    job = Job(lambda: 1 / 0)
    with qtbot.waitSignal(job.failed):
        job.start()
    wait_for_jobs()
    assert gc.isenabled()


def test_waiting_ends_long_work_that_asks(qtbot):
    begun = Event()

    def work() -> None:
        begun.set()
        while True:
            job.ask()

    job = Job(work)
    said = []
    job.done.connect(said.append)
    job.failed.connect(said.append)
    job.start()
    assert begun.wait(5)
    wait_for_jobs()
    assert said == []
    assert gc.isenabled()


def test_a_cancelled_job_ends_where_it_asks(qtbot):
    begun, ended = Event(), Event()

    def work() -> None:
        begun.set()
        try:
            while True:
                job.ask()
        finally:
            ended.set()

    job = Job(work)
    job.start()
    assert begun.wait(5)
    job.cancel()
    assert ended.wait(5)
    wait_for_jobs()


def test_what_is_made_beside_jobs_is_what_it_is(qtbot):
    jobs = [Job(lambda: None) for _ in range(400)]
    made = []
    for job in jobs:
        job.start()
        menu = QMenu()
        qtbot.addWidget(menu)
        made += [menu.addAction("View") for _ in range(6)]
    wait_for_jobs()
    assert {type(action) for action in made} == {QAction}


def test_a_job_says_nothing_once_it_is_cancelled_though_its_result_was_on_its_way(qtbot):
    for work in (lambda: 1, lambda: 1 / 0):
        job, said = Job(work), []
        job.done.connect(said.append)
        job.failed.connect(said.append)
        job.start()
        wait_for_jobs()  # what came of it now waits for the window's thread
        job.cancel()
        QApplication.processEvents()
        assert said == []


def test_a_job_whose_owner_goes_while_it_runs_ends_without_a_fault(qtbot):
    begun, gone = Event(), Event()

    def work() -> None:
        begun.set()
        gone.wait()

    owner = QObject()
    job = Job(work, owner)
    job.start()
    begun.wait()
    shiboken6.delete(owner)
    gone.set()
    wait_for_jobs()
    assert not shiboken6.isValid(job)
    assert gc.isenabled()
