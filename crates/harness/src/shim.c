/* Lies between a program and the disk: writes down what it writes and syncs, and can say that the disk is full.
 *
 * Loaded by LD_PRELOAD. RAADERUM_LOG names a file that records are appended to, each in one write: the order of
 * records is the order of events, also between processes. RAADERUM_BUDGET names a file that holds how many bytes the
 * watched files may have together; it is read again whenever it is in the way, so that space can be given back.
 * Only files whose name begins with RAADERUM_WATCH are watched. Memory maps are not seen: SQLite maps only its shared
 * index of the log, which it rebuilds after a crash. */
#define _GNU_SOURCE
#include <dlfcn.h>
#include <errno.h>
#include <fcntl.h>
#include <stdarg.h>
#include <stdint.h>
#include <stdio.h>
#include <stdlib.h>
#include <string.h>
#include <sys/stat.h>
#include <sys/types.h>
#include <sys/uio.h>
#include <unistd.h>
#include <pthread.h>

#define MOST 4096
static char *names[MOST];      /* by descriptor: what it is called, or 0 when it is not watched */
static pthread_mutex_t lock = PTHREAD_MUTEX_INITIALIZER;
static int journal = -1;
static const char *watch, *budget;

static int (*true_open)(const char *, int, ...);
static int (*true_close)(int);
static ssize_t (*true_pwrite)(int, const void *, size_t, off_t);
static ssize_t (*true_write)(int, const void *, size_t);
static int (*true_fsync)(int), (*true_fdatasync)(int), (*true_ftruncate)(int, off_t), (*true_unlink)(const char *);

__attribute__((constructor)) static void begin(void) {
    true_open = dlsym(RTLD_NEXT, "open64");
    true_close = dlsym(RTLD_NEXT, "close");
    true_pwrite = dlsym(RTLD_NEXT, "pwrite64");
    true_write = dlsym(RTLD_NEXT, "write");
    true_fsync = dlsym(RTLD_NEXT, "fsync");
    true_fdatasync = dlsym(RTLD_NEXT, "fdatasync");
    true_ftruncate = dlsym(RTLD_NEXT, "ftruncate64");
    true_unlink = dlsym(RTLD_NEXT, "unlink");
    watch = getenv("RAADERUM_WATCH");
    budget = getenv("RAADERUM_BUDGET");
    const char *log = getenv("RAADERUM_LOG");
    if (log) journal = true_open(log, O_WRONLY | O_CREAT | O_APPEND | O_CLOEXEC, 0600);
}

/* kind, length of name, place, length of data; then name and data. */
static void record(char kind, const char *name, uint64_t place, const void *data, uint64_t length) {
    if (journal < 0) return;
    uint64_t head[4] = {(uint64_t)kind, strlen(name), place, length};
    size_t size = sizeof head + head[1] + length;
    char *whole = malloc(size);
    memcpy(whole, head, sizeof head);
    memcpy(whole + sizeof head, name, head[1]);
    if (length) memcpy(whole + sizeof head + head[1], data, length);
    if (true_write(journal, whole, size) != (ssize_t)size) abort();
    free(whole);
}

static int watched(const char *path) {
    size_t length = watch ? strlen(watch) : 0;
    /* The shared index is not data: it is built anew from the log. */
    return length && strncmp(path, watch, length) == 0 && !strstr(path, "-shm");
}

static const char *name_of(int fd) { return fd >= 0 && fd < MOST ? names[fd] : 0; }

static int opened(int fd, const char *path) {
    if (fd >= 0 && fd < MOST) {
        pthread_mutex_lock(&lock);
        free(names[fd]);
        names[fd] = watched(path) ? strdup(path) : 0;
        pthread_mutex_unlock(&lock);
    }
    return fd;
}

int open64(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened(true_open(path, flags, mode), path);
}

int open(const char *path, int flags, ...) {
    va_list rest;
    va_start(rest, flags);
    mode_t mode = va_arg(rest, mode_t);
    va_end(rest);
    return opened(true_open(path, flags, mode), path);
}

int close(int fd) {
    if (fd >= 0 && fd < MOST && names[fd]) {
        pthread_mutex_lock(&lock);
        free(names[fd]);
        names[fd] = 0;
        pthread_mutex_unlock(&lock);
    }
    return true_close(fd);
}

/* Whether the disk has room for bytes behind the end of a file; those that lie on old ones cost nothing. */
static int room(int fd, uint64_t end) {
    if (!budget) return 1;
    struct stat own;
    if (fstat(fd, &own) || end <= (uint64_t)own.st_size) return 1;
    uint64_t used = end - own.st_size, allowed = 0;
    for (int other = 0; other < MOST; other++) {
        struct stat one;
        int again = 0;
        if (!names[other] || fstat(other, &one)) continue;
        for (int before = 0; before < other; before++)
            if (names[before] && !strcmp(names[before], names[other])) again = 1;
        if (!again) used += one.st_size;
    }
    char text[32] = {0};
    int file = true_open(budget, O_RDONLY | O_CLOEXEC);
    if (file >= 0 && read(file, text, sizeof text - 1) > 0) allowed = strtoull(text, 0, 10);
    if (file >= 0) true_close(file);
    if (used <= allowed) return 1;
    errno = ENOSPC;
    return 0;
}

ssize_t pwrite64(int fd, const void *data, size_t length, off_t place) {
    const char *name = name_of(fd);
    if (!name) return true_pwrite(fd, data, length, place);
    if (!room(fd, place + length)) return -1;
    ssize_t done = true_pwrite(fd, data, length, place);
    if (done > 0) record('w', name, place, data, done);
    return done;
}

ssize_t pwrite(int fd, const void *data, size_t length, off_t place) { return pwrite64(fd, data, length, place); }

ssize_t write(int fd, const void *data, size_t length) {
    const char *name = name_of(fd);
    if (!name) return true_write(fd, data, length);
    off_t place = lseek(fd, 0, SEEK_CUR);
    if (!room(fd, place + length)) return -1;
    ssize_t done = true_write(fd, data, length);
    if (done > 0) record('w', name, place, data, done);
    return done;
}

int fsync(int fd) {
    const char *name = name_of(fd);
    int done = true_fsync(fd);
    if (name && !done) record('s', name, 0, 0, 0);
    return done;
}

int fdatasync(int fd) {
    const char *name = name_of(fd);
    int done = true_fdatasync(fd);
    if (name && !done) record('s', name, 0, 0, 0);
    return done;
}

int ftruncate64(int fd, off_t length) {
    const char *name = name_of(fd);
    if (name && !room(fd, length)) return -1;
    int done = true_ftruncate(fd, length);
    if (name && !done) record('t', name, length, 0, 0);
    return done;
}

int ftruncate(int fd, off_t length) { return ftruncate64(fd, length); }

int unlink(const char *path) {
    int done = true_unlink(path);
    if (!done && watched(path)) record('u', path, 0, 0, 0);
    return done;
}
