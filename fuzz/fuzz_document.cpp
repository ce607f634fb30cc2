// Documents in Markdown: what is read is written in each form that needs no other program.
#include "foundation/base/text.h"
#include "fuzz/fuzz.h"
#include "slices/formats/audio/chapters.h"
#include "slices/formats/braille/braille_pages.h"
#include "slices/formats/html/page_parts.h"
#include "slices/formats/source/headings.h"
#include "slices/formats/source/read_markdown.h"
#include "slices/formats/text/plain_text.h"

namespace alongside::formats {
namespace {

void try_piece(const Piece& piece, int& level) {
  if (piece.kind == Kind::heading) {
    must(piece.number >= 2 && piece.number <= level + 1);
    level = piece.number;
  }
  if (piece.kind == Kind::picture) must(!piece.text.empty() && !piece.address.empty());
  if (piece.kind == Kind::link && !piece.address.empty()) {
    const char first = piece.address[0];
    must(first == 'h' || first == 'H' || first == 'm' || first == 'M');
  }
  must(is_utf8(piece.text));
  for (const Piece& inner : piece.pieces) try_piece(inner, level);
}

void try_document(std::string_view text) {
  constexpr std::size_t few_bytes = 100'000;
  if (text.size() > few_bytes) return;
  const auto read = read_markdown({"file", "a.md", text});
  if (!read) {
    must(!read.problems().empty());
    return;
  }
  int level = 1;
  try_piece(read->document.body, level);
  for (const std::string& page : {web_page(read->document), bare_page(read->document)}) {
    must(page.ends_with("</html>\n") && page.find("<script") == page.npos && is_utf8(page));
  }
  must(is_utf8(text_of(read->document)));
  must(!chapters_of(read->document).empty());
  const auto same = [](std::string_view words) { return std::string(words); };
  must(brf_of(read->document, {.words = same, .address = same}).ends_with("\r\n\f"));
}

}  // namespace
}  // namespace alongside::formats

extern "C" int LLVMFuzzerTestOneInput(const std::uint8_t* data, std::size_t size) {
  alongside::formats::try_document(alongside::bytes_of(data, size));
  return 0;
}
