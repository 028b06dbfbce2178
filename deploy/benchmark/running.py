"""What the benchmarks know of a running Assay and its processes."""

import math
import os
import pathlib
import re
import socket

CHECKOUT = pathlib.Path(__file__).resolve().parents[2]
MODULES = {"CATALOG": "catalog-service", "RECOMMENDER": "recommender-service", "WEB": "web-ui"}
TICK = os.sysconf("SC_CLK_TCK")


def free_port():
    """A port that is free and whose management port, 1,000 higher, is free too."""
    while True:
        with socket.socket() as one, socket.socket() as other:
            one.bind(("127.0.0.1", 0))
            port = one.getsockname()[1]
            try:
                other.bind(("127.0.0.1", port + 1000))
                return port
            except (OSError, OverflowError):
                continue


def free_ports():
    """One for each part, by its name in the variables ASSAY_..._PORT."""
    return {part: free_port() for part in (*MODULES, "POSTGRES", "KAFKA")}


def environment(home, ports):
    """That of a launcher: data of its own, and ports."""
    return dict(os.environ, ASSAY_HOME=str(home), **{f"ASSAY_{part}_PORT": str(port) for part, port in ports.items()})


def processor_seconds(pid):
    fields = pathlib.Path(f"/proc/{pid}/stat").read_text().rsplit(")", 1)[1].split()
    return (int(fields[11]) + int(fields[12])) / TICK


def of_threads(pid, file):
    """What the kernel says of each thread of a process that still runs."""
    for thread in pathlib.Path(f"/proc/{pid}/task").iterdir():
        try:
            yield (thread / file).read_text()
        except OSError:
            continue


def precise_processor_seconds(pid):
    """The same by the scheduler's clock, of the threads that still run: for what takes less than a tick."""
    return sum(int(said.split()[0]) for said in of_threads(pid, "schedstat")) / 1e9


def compiling_seconds(pid):
    """What the compilers of its JVM took of that."""
    spent = 0
    for said in of_threads(pid, "stat"):
        name, fields = said.split("(", 1)[1].rsplit(")", 1)
        if re.match(r"C[12] Comp", name):
            spent += sum(map(int, fields.split()[11:13]))
    return spent / TICK


def megabytes(pid, kind):
    """Memory of a process, as the kernel counts it: Rss, Pss, Anonymous."""
    rollup = pathlib.Path(f"/proc/{pid}/smaps_rollup").read_text()
    return int(re.search(rf"^{kind}:\s+(\d+)", rollup, re.MULTILINE).group(1)) / 1024


class MemoryGroup:
    """What the kernel counts as one for a process and its files, as it does for a container. Only root can make one, and
    not everywhere: without, there is nothing to tell."""

    # Of version 1, then of version 2: the folder, what all of it takes, and files that could be dropped at once.
    KINDS = (("memory", "memory.usage_in_bytes", "total_inactive_file"), ("", "memory.current", "inactive_file"))

    def __init__(self, name):
        self.folder = None
        for parent, taken, droppable in self.KINDS:
            folder = pathlib.Path("/sys/fs/cgroup") / parent / f"assay-benchmark-{os.getpid()}-{name}"
            try:
                folder.mkdir()
            except OSError:
                continue
            if (folder / taken).exists():
                self.folder, self.taken, self.droppable = folder, taken, droppable
                return
            folder.rmdir()

    def join(self):
        """Called by the process that is counted, before it becomes what is measured."""
        if self.folder:
            (self.folder / "cgroup.procs").write_text(str(os.getpid()))

    def megabytes(self):
        """The working set, as Kubernetes tells it."""
        if not self.folder:
            return math.nan
        stat = (self.folder / "memory.stat").read_text()
        droppable = int(re.search(rf"^{self.droppable} (\d+)", stat, re.MULTILINE).group(1))
        return (int((self.folder / self.taken).read_text()) - droppable) / 1024 ** 2

    def remove(self):
        if self.folder:
            self.folder.rmdir()


def children(pid):
    found = []
    for stat in pathlib.Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rsplit(")", 1)[1].split()
        except OSError:
            continue
        if int(fields[1]) == pid:
            child = int(stat.parent.name)
            found += [child, *children(child)]
    return found


def services(launcher):
    """The process of each service that a launcher has started, by the name of the part."""
    found = {}
    for pid in children(launcher.pid):
        command = pathlib.Path(f"/proc/{pid}/cmdline").read_text()
        for part, module in MODULES.items():
            if f"{module}/target" in command:
                found[part] = pid
    return found
