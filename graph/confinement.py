"""Keep a process from reaching others: from now on the kernel lets it open no socket.

A filter of system calls (seccomp) does so on Linux, where a process may set one for itself; it cannot be taken away.
"""

from __future__ import annotations

import ctypes
import errno
import platform
import struct

# The machine as the kernel names it in linux/audit.h, and the number of the system call `socket` there.
MACHINES = {"x86_64": (0xC000003E, 41), "aarch64": (0xC00000B7, 198), "riscv64": (0xC00000F3, 198)}
IO_URING_SETUP = 425  # the other way to a socket, by the same number everywhere
LOAD, IF_EQUAL, RETURN = 0x20, 0x15, 0x06  # linux/bpf_common.h
CALL, MACHINE = 0, 4  # offsets in what a filter is shown: linux/seccomp.h
ALLOWED, REFUSED = 0x7FFF0000, 0x00050000 | errno.EACCES
NO_NEW_PRIVILEGES, SET_SECCOMP, FILTER = 38, 22, 2  # linux/prctl.h


class _Program(ctypes.Structure):
    """A filter as the kernel takes it."""

    _fields_ = (("length", ctypes.c_ushort), ("instructions", ctypes.c_char_p))


def forbid_sockets() -> bool:
    """Let this thread, and those it begins, open no socket; False where the machine has no way to say so."""
    if platform.system() != "Linux" or platform.machine() not in MACHINES:
        return False
    instructions = _filter(*MACHINES[platform.machine()])
    program = _Program(len(instructions) // 8, instructions)
    control = ctypes.CDLL(None, use_errno=True).prctl
    return not control(NO_NEW_PRIVILEGES, 1, 0, 0, 0) and not control(SET_SECCOMP, FILTER, ctypes.byref(program), 0, 0)


def _filter(machine: int, socket: int) -> bytes:
    """A program that refuses two system calls; each line says how many lines to pass over if equal, and if not."""
    lines = (
        *((LOAD, 0, 0, MACHINE), (IF_EQUAL, 0, 3, machine)),
        *((LOAD, 0, 0, CALL), (IF_EQUAL, 2, 0, socket), (IF_EQUAL, 1, 0, IO_URING_SETUP)),
        *((RETURN, 0, 0, ALLOWED), (RETURN, 0, 0, REFUSED)),
    )
    return b"".join(struct.pack("=HBBI", *line) for line in lines)
