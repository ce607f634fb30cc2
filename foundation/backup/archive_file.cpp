#include "foundation/backup/archive_file.h"

#include <archive.h>
#include <archive_entry.h>
#include <fmt/format.h>

#include <exception>

#include "foundation/base/stop.h"

namespace alongside::backup {
namespace {

constexpr int owner_alone = 0600;
constexpr std::size_t piece_bytes = 256 * 1024;

[[noreturn]] void fail(archive* archive, std::string_view what) {
  const char* reason = archive_error_string(archive);
  throw CommandProblem(fmt::format("{}: {}", what, reason == nullptr ? "it is damaged" : reason));
}

}  // namespace

struct ArchiveWriter::Parts {
  archive* handle = archive_write_new();
  age::Sink sink;
  Instant now{};
  std::exception_ptr thrown;  // By the sink; libarchive is C and lets nothing through.

  ~Parts() { archive_write_free(handle); }
  void check(int code) {
    if (thrown) std::rethrow_exception(thrown);
    if (code < ARCHIVE_WARN) fail(handle, "the archive cannot be written");
  }
  static la_ssize_t write(archive*, void* own, const void* bytes, std::size_t size) {
    auto* parts = static_cast<Parts*>(own);
    try {
      parts->sink({static_cast<const char*>(bytes), size});
      return static_cast<la_ssize_t>(size);
    } catch (...) {
      parts->thrown = std::current_exception();
      return -1;
    }
  }
};

ArchiveWriter::ArchiveWriter(age::Sink sink, Instant now) : parts_(std::make_unique<Parts>()) {
  parts_->sink = std::move(sink);
  parts_->now = now;
  archive_write_set_format_pax_restricted(parts_->handle);
  parts_->check(archive_write_add_filter_zstd(parts_->handle));
  archive_write_set_bytes_per_block(parts_->handle, 64 * 1024);
  archive_write_set_bytes_in_last_block(parts_->handle, 1);
  parts_->check(archive_write_open(parts_->handle, parts_.get(), nullptr, Parts::write, nullptr));
}

ArchiveWriter::~ArchiveWriter() = default;

void ArchiveWriter::add(const std::string& name, std::string_view content) {
  archive_entry* entry = archive_entry_new();
  archive_entry_set_pathname(entry, name.c_str());
  archive_entry_set_size(entry, static_cast<la_int64_t>(content.size()));
  archive_entry_set_filetype(entry, AE_IFREG);
  archive_entry_set_perm(entry, owner_alone);
  archive_entry_set_mtime(entry, microseconds_of(parts_->now) / 1'000'000, 0);
  const int code = archive_write_header(parts_->handle, entry);
  archive_entry_free(entry);
  parts_->check(code);
  if (archive_write_data(parts_->handle, content.data(), content.size()) < 0) {
    parts_->check(ARCHIVE_FATAL);
  }
}

void ArchiveWriter::finish() {
  parts_->check(archive_write_close(parts_->handle));
}

struct ArchiveReader::Parts {
  archive* handle = archive_read_new();
  age::Source source;
  std::string piece;
  std::exception_ptr thrown;

  ~Parts() { archive_read_free(handle); }
  void check(int code) {
    if (thrown) std::rethrow_exception(thrown);
    if (code < ARCHIVE_WARN) fail(handle, "this is no backup that can be read");
  }
  static la_ssize_t read(archive*, void* own, const void** bytes) {
    auto* parts = static_cast<Parts*>(own);
    try {
      parts->piece = parts->source(piece_bytes);
      *bytes = parts->piece.data();
      return static_cast<la_ssize_t>(parts->piece.size());
    } catch (...) {
      parts->thrown = std::current_exception();
      return -1;
    }
  }
};

ArchiveReader::ArchiveReader(age::Source source) : parts_(std::make_unique<Parts>()) {
  parts_->source = std::move(source);
  archive_read_support_filter_zstd(parts_->handle);
  archive_read_support_format_tar(parts_->handle);
  parts_->check(archive_read_open(parts_->handle, parts_.get(), nullptr, Parts::read, nullptr));
}

ArchiveReader::~ArchiveReader() = default;

std::optional<ArchiveEntry> ArchiveReader::next() {
  archive_entry* entry = nullptr;
  const int code = archive_read_next_header(parts_->handle, &entry);
  if (code == ARCHIVE_EOF) return std::nullopt;
  parts_->check(code);
  const char* name = archive_entry_pathname(entry);
  const la_int64_t size = archive_entry_size(entry);
  if (name == nullptr || size < 0 || static_cast<std::size_t>(size) > most_entry_bytes) {
    throw CommandProblem("this is no backup that can be read: a file in it is too long");
  }
  ArchiveEntry found{name, std::string(static_cast<std::size_t>(size), '\0')};
  std::size_t at = 0;
  while (at < found.content.size()) {
    const la_ssize_t count =
        archive_read_data(parts_->handle, &found.content[at], found.content.size() - at);
    if (count <= 0) parts_->check(ARCHIVE_FATAL);
    at += static_cast<std::size_t>(count);
  }
  return found;
}

}  // namespace alongside::backup
