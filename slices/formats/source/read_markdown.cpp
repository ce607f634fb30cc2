#include "slices/formats/source/read_markdown.h"

#include <cmark-gfm-core-extensions.h>
#include <cmark-gfm.h>

#include <algorithm>
#include <array>
#include <memory>
#include <optional>

#include "foundation/base/text.h"
#include "slices/formats/source/about.h"
#include "slices/formats/source/addresses.h"
#include "slices/formats/source/headings.h"
#include "slices/formats/source/language.h"

namespace alongside::formats {
namespace {

struct FreeNode {
  void operator()(cmark_node* node) const { cmark_node_free(node); }
};
using OwnedNode = std::unique_ptr<cmark_node, FreeNode>;

struct FreeParser {
  void operator()(cmark_parser* parser) const { cmark_parser_free(parser); }
};

OwnedNode parsed(std::string_view text) {
  [[maybe_unused]] static const bool registered = [] {
    cmark_gfm_core_extensions_ensure_registered();
    return true;
  }();
  const std::unique_ptr<cmark_parser, FreeParser> parser(cmark_parser_new(CMARK_OPT_DEFAULT));
  cmark_parser_attach_syntax_extension(parser.get(), cmark_find_syntax_extension("table"));
  cmark_parser_feed(parser.get(), text.data(), text.size());
  return OwnedNode(cmark_parser_finish(parser.get()));
}

struct NamedKind {
  std::string_view name;  // Of cmark.
  Kind kind;
};
constexpr std::array kinds{
    NamedKind{"document", Kind::document},
    NamedKind{"heading", Kind::heading},
    NamedKind{"paragraph", Kind::paragraph},
    NamedKind{"list", Kind::list},
    NamedKind{"item", Kind::item},
    NamedKind{"block_quote", Kind::quotation},
    NamedKind{"code_block", Kind::code_block},
    NamedKind{"table", Kind::table},
    NamedKind{"table_header", Kind::row},
    NamedKind{"table_row", Kind::row},
    NamedKind{"table_cell", Kind::cell},
    NamedKind{"thematic_break", Kind::rule},
    NamedKind{"text", Kind::text},
    NamedKind{"softbreak", Kind::soft_break},
    NamedKind{"linebreak", Kind::line_break},
    NamedKind{"code", Kind::code},
    NamedKind{"emph", Kind::emphasis},
    NamedKind{"strong", Kind::strong},
    NamedKind{"link", Kind::link},
    NamedKind{"image", Kind::picture},
};

/// Without what XML cannot hold: controls, U+FFFE, U+FFFF (of which libcmark-gfm makes the bytes FE
/// and FF).
std::string writable(const char* bytes) {
  const std::string_view text = bytes == nullptr ? "" : bytes;
  std::string kept;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const auto byte = static_cast<unsigned char>(text[i]);
    const std::string_view three = text.substr(i, 3);
    if (three == "\xef\xbf\xbe" || three == "\xef\xbf\xbf") {
      i += 2;
    } else if ((byte >= 0x20 && byte < 0xfe) || byte == '\n' || byte == '\t') {
      kept += text[i];
    }
  }
  return kept;
}

class MarkdownReader {
 public:
  MarkdownReader(const SourceFile& file, std::size_t lines_above)
      : file_(file), lines_above_(lines_above) {}

  std::vector<Piece> pieces_in(cmark_node* parent, std::size_t depth) {
    std::vector<Piece> pieces;
    for (cmark_node* node = cmark_node_first_child(parent); node != nullptr;
         node = cmark_node_next(node)) {
      if (auto piece = piece_of(node, depth)) pieces.push_back(std::move(*piece));
    }
    return pieces;
  }

  Problems problems;
  std::vector<Message> notes;

 private:
  std::size_t line_of(cmark_node* node) {
    const int line = cmark_node_get_start_line(node);
    if (line > 0) line_ = lines_above_ + static_cast<std::size_t>(line);
    return line_;
  }

  std::optional<Piece> piece_of(cmark_node* node, std::size_t depth) {
    const std::size_t line = line_of(node);
    const std::string_view name = cmark_node_get_type_string(node);
    const auto known = std::ranges::find(kinds, name, &NamedKind::name);
    if (known == kinds.end()) {
      notes.push_back(say("{file}, line {line}: HTML is left out.", place_in(file_, line)));
      return std::nullopt;
    }
    if (depth > most_depth) {
      too_deep(line);
      return std::nullopt;
    }
    Piece piece{.kind = known->kind, .line = line};
    if (piece.kind == Kind::picture) return picture(node, std::move(piece), depth);
    piece.text = writable(cmark_node_get_literal(node));
    piece.head = name == "table_header";
    piece.pieces = pieces_in(node, depth + 1);
    return finished(node, std::move(piece));
  }

  /// With what its kind alone has.
  std::optional<Piece> finished(cmark_node* node, Piece piece) {
    switch (piece.kind) {
      case Kind::heading:
        piece.number = cmark_node_get_heading_level(node);
        if (tidied_line(words_of(piece)).empty()) return std::nullopt;
        break;
      case Kind::list:
        piece.ordered = cmark_node_get_list_type(node) == CMARK_ORDERED_LIST;
        piece.number = piece.ordered ? cmark_node_get_list_start(node) : 0;
        break;
      case Kind::table:
        align_cells(node, piece);
        break;
      case Kind::link:
        lead(node, piece);
        break;
      default:
        break;
    }
    return piece;
  }

  static void align_cells(cmark_node* node, Piece& table) {
    const std::uint8_t* signs = cmark_gfm_extensions_get_table_alignments(node);
    const std::size_t columns = cmark_gfm_extensions_get_table_columns(node);
    if (signs == nullptr) return;
    for (Piece& row : table.pieces) {
      for (std::size_t i = 0; i < row.pieces.size() && i < columns; ++i) {
        Alignment& alignment = row.pieces[i].alignment;
        if (signs[i] == 'c') alignment = Alignment::centre;
        if (signs[i] == 'r') alignment = Alignment::end;
      }
    }
  }

  void lead(cmark_node* node, Piece& link) {
    const std::string written = writable(cmark_node_get_url(node));
    if (auto address = link_address(written)) {
      if (tidied_line(words_of(link)).empty()) {
        link.pieces = {Piece{.kind = Kind::text, .text = *address}};
      }
      link.address = *std::move(address);
      return;
    }
    notes.push_back(
        say("{file}, line {line}: the link to “{address}” is left out: links lead to "
            "http, https or mailto.",
            place_in(file_, link.line, {{"address", written}})));
  }

  std::optional<Piece> picture(cmark_node* node, Piece piece, std::size_t depth) {
    const std::string written = writable(cmark_node_get_url(node));
    const Piece inside{.pieces = pieces_in(node, depth + 1)};
    piece.text = tidied_line(words_of(inside));
    const auto place = [&] { return place_in(file_, piece.line, {{"picture", written}}); };
    const auto path = picture_path(written);
    if (!path) {
      problem(
          say("{file}, line {line}: the picture “{picture}” must lie beside the file, or in a "
              "folder below it.",
              place()));
    }
    if (piece.text.empty()) {
      problem(
          say("{file}, line {line}: say what the picture “{picture}” shows, as in ![A ramp at "
              "the door](ramp.jpg). Some people hear it, or read it in braille.",
              place()));
    }
    if (character_count(piece.text) > most_description_characters) {
      problem(
          say("{file}, line {line}: what the picture “{picture}” shows is said in {most} "
              "characters at most. Write the rest below it.",
              place_in(file_, piece.line,
                       {{"picture", written},
                        {"most", static_cast<std::int64_t>(most_description_characters)}})));
    }
    piece.address = path.value_or("");
    return piece;
  }

  void problem(Message message) { problems.push_back({file_.field, std::move(message)}); }

  void too_deep(std::size_t line) {
    if (said_too_deep_) return;
    said_too_deep_ = true;
    problem(say("{file}, line {line}: lists and quotations stand too deep within each other.",
                place_in(file_, line)));
  }

  const SourceFile& file_;
  std::size_t lines_above_;
  std::size_t line_ = 1;
  bool said_too_deep_ = false;
};

/// The title of the lines above, or the first heading; a first heading that says it again goes.
void settle_title(Document& document) {
  std::vector<Piece>& blocks = document.body.pieces;
  if (blocks.empty() || blocks[0].kind != Kind::heading || blocks[0].number != 1) return;
  const std::string heading = tidied_line(words_of(blocks[0]));
  std::string& title = document.about.title;
  if (title.empty() && character_count(heading) <= most_title_characters) title = heading;
  if (title == heading) blocks.erase(blocks.begin());
}

void settle_language(const SourceFile& file, const std::string& language, ReadDocument& read) {
  std::string& settled = read.document.about.language;
  if (!language.empty()) settled = language;
  if (settled.empty()) {
    settled = "en";
    read.notes.push_back(
        say("{file} is taken to be in English. Write “language: cy” between two "
            "lines of --- at its top, or give --language.",
            {{"file", file.name}}));
  }
  if (!labels_of(settled).known) {
    read.notes.push_back(
        say("A few words, such as “Contents”, are in English: they are not known "
            "in “{language}” yet.",
            {{"language", settled}}));
  }
}

void collect(const Piece& piece, std::vector<std::pair<std::string, std::size_t>>& found) {
  if (piece.kind == Kind::picture && std::ranges::find(found, piece.address, [](const auto& one) {
                                       return one.first;
                                     }) == found.end()) {
    found.emplace_back(piece.address, piece.line);
  }
  for (const Piece& inner : piece.pieces) collect(inner, found);
}

Problems problems_of_whole(const SourceFile& file, const Document& document) {
  Problems problems;
  if (document.about.title.empty()) {
    problems.push_back({file.field, say("{file} has no title. Begin with a heading, as “# Our "
                                        "charter”.",
                                        {{"file", file.name}})});
  }
  if (pictures_of(document).size() > most_pictures) {
    problems.push_back({file.field, say("{file} has too many pictures: {most} at most.",
                                        {{"file", file.name},
                                         {"most", static_cast<std::int64_t>(most_pictures)}})});
  }
  return problems;
}

}  // namespace

std::vector<std::pair<std::string, std::size_t>> pictures_of(const Document& document) {
  std::vector<std::pair<std::string, std::size_t>> found;
  collect(document.body, found);
  return found;
}

Result<ReadDocument> read_markdown(const SourceFile& file, const std::string& language) {
  if (file.content.size() > most_markdown_bytes) {
    return Problem{file.field,
                   say("{file} is too large: {most} MB is the most.",
                       {{"file", file.name},
                        {"most", static_cast<std::int64_t>(most_markdown_bytes / 1024 / 1024)}})};
  }
  if (!is_utf8(file.content)) {
    return Problem{file.field, say("{file} is not plain text in UTF-8. Save it again as UTF-8.",
                                   {{"file", file.name}})};
  }
  Result<ReadAbout> above = read_about(file);
  if (!above) return above.problems();
  MarkdownReader reader(file, above->lines_above);
  const OwnedNode root = parsed(above->text);
  ReadDocument read{.document = {.about = above->about}, .notes = above->notes};
  read.document.body.pieces = reader.pieces_in(root.get(), 0);
  std::ranges::move(reader.notes, std::back_inserter(read.notes));
  settle_title(read.document);
  settle_language(file, language, read);
  close_gaps(read.document.body);
  Problems problems = std::move(reader.problems);
  std::ranges::move(problems_of_whole(file, read.document), std::back_inserter(problems));
  if (!problems.empty()) return problems;
  return read;
}

}  // namespace alongside::formats
