"""Jobs: what they may not do to the window."""

from __future__ import annotations

import gc

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
