#include "slices/formats/braille/braille_pages.h"

#include <algorithm>
#include <vector>

#include "foundation/base/text.h"
#include "slices/formats/source/language.h"
#include "slices/formats/text/spoken_words.h"
#include "slices/formats/text/text_lines.h"

namespace alongside::formats {
namespace {

struct BrailleLine {
  std::string cells;
  bool heads = false;  // Belongs to what comes below.
};

/// Cells before the first line of a block, and before its others.
struct Indents {
  std::size_t first = 0;
  std::size_t others = 0;
};

class BrailleLines {
 public:
  BrailleLines(const Document& document, const ToBraille& to_braille)
      : labels_(labels_of(document.about.language)), to_braille_(to_braille) {
    centred(document.about.title);
    const std::string imprint = imprint_of(document.about);
    if (!imprint.empty()) put(imprint, {2, 0});
    blocks(document.body.pieces, 0);
    links(document.body);
  }

  std::vector<BrailleLine> take() && { return std::move(lines_); }

 private:
  void blank() {
    if (!lines_.empty() && !lines_.back().cells.empty()) {
      lines_.push_back({.cells = "", .heads = lines_.back().heads});
    }
  }

  /// Put into lines word by word.
  static std::vector<std::string> broken(const std::string& cells, Indents indents) {
    std::vector<std::string> made{std::string(indents.first, ' ')};
    bool empty = true;
    for (std::string_view word : words_in(cells)) {
      if (!empty && made.back().size() + 1 + word.size() > braille_cells) {
        made.emplace_back(indents.others, ' ');
        empty = true;
      }
      if (!empty) made.back() += ' ';
      while (made.back().size() + word.size() > braille_cells) {
        const std::size_t fits = braille_cells - made.back().size();
        made.back() += word.substr(0, fits);
        word.remove_prefix(fits);
        made.emplace_back(indents.others, ' ');
      }
      made.back() += word;
      empty = false;
    }
    return made;
  }

  void put(const std::string& text, Indents indents, bool heads = false) {
    put_cells(to_braille_.words(text), indents, heads);
  }

  void put_cells(const std::string& cells, Indents indents, bool heads = false) {
    for (std::string& line : broken(cells, indents)) {
      lines_.push_back({.cells = std::move(line), .heads = heads});
    }
  }

  /// In the middle, with three free cells at each side at least.
  void centred(const std::string& text) {
    blank();
    constexpr std::size_t side = 3;
    for (const std::string& line : broken(to_braille_.words(text), {2 * side, 2 * side})) {
      const std::string cells = line.substr(2 * side);
      lines_.push_back(
          {.cells = std::string((braille_cells - cells.size()) / 2, ' ') + cells, .heads = true});
    }
    blank();
  }

  void heading(const Piece& piece) {
    const std::string words = words_to_hear(piece, labels_);
    if (piece.number == 2) return centred(words);
    blank();
    const std::size_t indent = piece.number == 3 ? 4 : 6;
    put(words, {indent, indent}, true);
  }

  void blocks(const std::vector<Piece>& pieces, std::size_t indent) {
    for (const Piece& piece : pieces) block(piece, indent);
  }

  void block(const Piece& piece, std::size_t indent) {
    switch (piece.kind) {
      case Kind::heading:
        return heading(piece);
      case Kind::list:
        blank();
        list(piece, indent, indent + 2 * depth_of(piece));
        return blank();
      case Kind::quotation:
        blank();
        blocks(piece.pieces, std::min(indent + 2, deepest_indent));
        return blank();
      case Kind::code_block:
        return code(piece, indent);
      case Kind::table:
        return table(piece, indent);
      case Kind::rule:
        blank();
        lines_.push_back({.cells = std::string(14, ' ') + std::string(12, '3')});
        return blank();
      default:
        put(words_to_hear(piece, labels_), {indent + 2, indent});
    }
  }

  static std::size_t depth_of(const Piece& list) {
    std::size_t depth = 0;
    for (const Piece& item : list.pieces) {
      for (const Piece& block : item.pieces) {
        if (block.kind == Kind::list) depth = std::max(depth, depth_of(block));
      }
    }
    return depth + 1;
  }

  /// All levels of a list go on in the same cell: two beyond where the deepest begins.
  void list(const Piece& piece, std::size_t indent, std::size_t others) {
    int number = piece.number;
    const Indents indents{std::min(indent, deepest_indent), std::min(others, deepest_indent)};
    for (const Piece& item : piece.pieces) {
      std::string sign = piece.ordered ? std::to_string(number++) + ". " : "• ";
      for (const Piece& inner : item.pieces) {
        if (inner.kind == Kind::list) {
          list(inner, indent + 2, others);
        } else if (inner.kind == Kind::paragraph) {
          put(sign + words_to_hear(inner, labels_),
              sign.empty() ? Indents{indents.others, indents.others} : indents);
          sign.clear();
        } else {
          block(inner, indents.others);
        }
      }
    }
  }

  void code(const Piece& piece, std::size_t indent) {
    blank();
    for (std::size_t begin = 0; begin < piece.text.size();) {
      const auto end = std::min(piece.text.find('\n', begin), piece.text.size());
      put(piece.text.substr(begin, end - begin), {indent, indent + 2});
      begin = end + 1;
    }
    blank();
  }

  void table(const Piece& piece, std::size_t indent) {
    blank();
    for (const std::string& row : rows_to_hear(piece, labels_)) put(row, {indent, indent + 2});
    blank();
  }

  /// On paper nobody can follow a link: where each leads stands at the end.
  void links(const Piece& body) {
    const std::vector<HeardLink> all = links_to_hear(body, labels_);
    if (all.empty()) return;
    centred(std::string(labels_.links));
    for (const HeardLink& link : all) {
      put_cells(to_braille_.words(link.words + ":") + " " + to_braille_.address(link.address),
                {0, 2});
    }
  }

  static constexpr std::size_t deepest_indent = 20;
  const Labels& labels_;
  const ToBraille& to_braille_;
  std::vector<BrailleLine> lines_;
};

/// Lines that stay together: headings with the first two lines below them.
std::size_t kept_together(const std::vector<BrailleLine>& lines, std::size_t at) {
  std::size_t end = at;
  while (end < lines.size() && lines[end].heads) ++end;
  return end == at ? 1 : std::min(end + 2, lines.size()) - at;
}

}  // namespace

std::string brf_of(const Document& document, const ToBraille& to_braille) {
  const std::vector<BrailleLine> lines = BrailleLines(document, to_braille).take();
  constexpr std::size_t most = braille_lines - 1;
  std::string brf;
  int page = 0;
  for (std::size_t at = 0; at < lines.size();) {
    if (lines[at].cells.empty()) {  // No page begins with an empty line.
      ++at;
      continue;
    }
    std::size_t used = 0;
    std::size_t last = at;
    for (; last < lines.size() && used < most; ++last, ++used) {
      const std::size_t together = std::min(kept_together(lines, last), most);
      const bool begins = last == at || !lines[last - 1].heads;
      if (begins && last > at && used + together > most) break;
    }
    for (std::size_t i = at; i < last; ++i) brf += lines[i].cells + "\r\n";
    for (; used < most; ++used) brf += "\r\n";
    const std::string number = to_braille.words(std::to_string(++page));
    brf += std::string(braille_cells - std::min(braille_cells, number.size()), ' ') + number +
           "\r\n\f";
    at = last;
  }
  return brf;
}

}  // namespace alongside::formats
