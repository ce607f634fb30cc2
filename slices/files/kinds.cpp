#include "slices/files/kinds.h"

#include <algorithm>

#include "foundation/base/text.h"
#include "slices/files/byte_numbers.h"
#include "slices/files/sound_kinds.h"
#include "slices/files/zip_listing.h"

namespace alongside::files {
namespace {

/// Writers end with this mark, and readers look for it there (ISO 32000-1, 7.5.5).
constexpr std::size_t pdf_end_within = 1024;

bool is_pdf(std::string_view bytes) {
  if (!bytes.starts_with("%PDF-")) return false;
  const std::size_t tail = std::min(bytes.size(), pdf_end_within);
  return bytes.substr(bytes.size() - tail).find("%%EOF") != bytes.npos;
}

bool has(const std::vector<ZipEntry>& entries, std::string_view name) {
  return std::ranges::find(entries, name, &ZipEntry::name) != entries.end();
}

bool holds_macros(const std::vector<ZipEntry>& entries) {
  return std::ranges::any_of(entries, [](const ZipEntry& entry) {
    return entry.name.ends_with("vbaProject.bin") || entry.name.starts_with("Basic/") ||
           entry.name.starts_with("Scripts/");
  });
}

/// OpenDocument 1.2, part 3, 3.3: the first file is `mimetype`, neither packed nor sealed.
bool is_opendocument_text(std::string_view bytes, const std::vector<ZipEntry>& entries) {
  constexpr std::string_view wanted = "application/vnd.oasis.opendocument.text";
  if (!has(entries, "content.xml")) return false;
  const bool stored = little_number(bytes, 8, 2) == 0;
  const std::size_t name_size = little_number(bytes, 26, 2);
  const std::size_t begins = 30 + name_size + little_number(bytes, 28, 2);
  return stored && bytes.substr(30, name_size) == "mimetype" &&
         little_number(bytes, 22, 4) == wanted.size() && bytes.size() > begins + wanted.size() &&
         bytes.substr(begins, wanted.size()) == wanted;
}

std::optional<Kind> kind_of_archive(std::string_view bytes) {
  const auto entries = zip_listing(bytes);
  if (!entries || holds_macros(*entries)) return std::nullopt;
  if (is_opendocument_text(bytes, *entries)) return Kind::odt;
  if (!has(*entries, "[Content_Types].xml")) return std::nullopt;
  const bool word = has(*entries, "word/document.xml");
  const bool table = has(*entries, "xl/workbook.xml");
  if (word == table) return std::nullopt;
  return word ? Kind::docx : Kind::xlsx;
}

/// Words that a program would take for a page or a drawing are not plain text.
bool looks_like_markup(std::string_view text) {
  text = text.substr(std::min(text.find_first_not_of(" \t\r\n"), text.size()));
  return text.starts_with('<');
}

bool is_plain_text(std::string_view bytes) {
  if (bytes.starts_with("\xef\xbb\xbf")) bytes.remove_prefix(3);
  const auto is_control = [](char c) {
    const auto byte = static_cast<unsigned char>(c);
    return (byte < 0x20 && c != '\n' && c != '\r' && c != '\t' && c != '\f') || byte == 0x7f;
  };
  return !bytes.empty() && is_utf8(bytes) && !std::ranges::any_of(bytes, is_control) &&
         !looks_like_markup(bytes) && !bytes.starts_with("%PDF-") && !bytes.starts_with("%!PS");
}

std::optional<Kind> kind_of_picture(std::string_view bytes) {
  if (bytes.starts_with("\xff\xd8\xff")) return Kind::jpeg;
  if (bytes.starts_with("\x89PNG\r\n\x1a\n")) return Kind::png;
  if (bytes.starts_with("RIFF") && bytes.size() > 12 && bytes.substr(8, 4) == "WEBP") {
    return Kind::webp;
  }
  return std::nullopt;
}

}  // namespace

std::optional<Kind> kind_of(std::string_view content) {
  if (const auto picture = kind_of_picture(content)) return picture;
  if (is_pdf(content)) return Kind::pdf;
  if (content.starts_with("PK")) {
    if (const auto archive = kind_of_archive(content)) return archive;
  }
  if (is_wav(content)) return Kind::wav;
  if (is_ogg_sound(content)) return Kind::ogg;
  if (is_m4a(content)) return Kind::m4a;
  if (is_mp3(content)) return Kind::mp3;
  if (is_plain_text(content)) return Kind::text;
  return std::nullopt;
}

bool is_picture(Kind kind) {
  return kind == Kind::jpeg || kind == Kind::png || kind == Kind::webp;
}

bool is_sound(Kind kind) {
  return kind == Kind::mp3 || kind == Kind::ogg || kind == Kind::wav || kind == Kind::m4a;
}

bool is_paper(Kind kind) {
  return !is_picture(kind) && !is_sound(kind);
}

std::string content_type(Kind kind) {
  switch (kind) {
    case Kind::jpeg:
      return "image/jpeg";
    case Kind::png:
      return "image/png";
    case Kind::webp:
      return "image/webp";
    case Kind::pdf:
      return "application/pdf";
    case Kind::docx:
      return "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    case Kind::odt:
      return "application/vnd.oasis.opendocument.text";
    case Kind::xlsx:
      return "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    case Kind::text:
      return "text/plain; charset=utf-8";
    case Kind::mp3:
      return "audio/mpeg";
    case Kind::ogg:
      return "audio/ogg";
    case Kind::wav:
      return "audio/wav";
    case Kind::m4a:
      return "audio/mp4";
  }
  return "application/octet-stream";
}

std::string_view ending(Kind kind) {
  switch (kind) {
    case Kind::jpeg:
      return ".jpg";
    case Kind::png:
      return ".png";
    case Kind::webp:
      return ".webp";
    case Kind::pdf:
      return ".pdf";
    case Kind::docx:
      return ".docx";
    case Kind::odt:
      return ".odt";
    case Kind::xlsx:
      return ".xlsx";
    case Kind::text:
      return ".txt";
    case Kind::mp3:
      return ".mp3";
    case Kind::ogg:
      return ".ogg";
    case Kind::wav:
      return ".wav";
    case Kind::m4a:
      return ".m4a";
  }
  return "";
}

}  // namespace alongside::files
