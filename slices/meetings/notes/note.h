// Notes of an item, and marks on them.
#pragma once

#include <array>
#include <cstdint>
#include <string>
#include <string_view>

#include "foundation/base/id.h"
#include "foundation/base/instant.h"
#include "foundation/base/result.h"
#include "slices/meetings/terms.h"

namespace alongside::meetings {

struct Note {
  Id<Note> id;
  Id<Item> item;
  std::string text;
  Instant written_at{};
};

enum class MarkKind : std::int64_t { agreed = 0, open = 1, differently = 2, to_do = 3, change = 4 };

struct Mark {
  Id<Mark> id;
  Id<Item> item;
  MarkKind kind = MarkKind::agreed;
  std::string text, who, by_when;
  bool done = false;
};

struct NamedMark {
  MarkKind kind;
  std::string_view name;  // In forms.
};
inline constexpr std::array mark_kinds{
    NamedMark{MarkKind::agreed, "agreed"}, NamedMark{MarkKind::open, "open"},
    NamedMark{MarkKind::differently, "differently"}, NamedMark{MarkKind::to_do, "to_do"},
    NamedMark{MarkKind::change, "change"}};
/// "Agreed", "Somebody sees it differently".
Message said(MarkKind kind);

/// What the pen is for; the others come from any member.
inline bool needs_pen(MarkKind kind) {
  return kind != MarkKind::differently && kind != MarkKind::change;
}

Result<std::string> accept_note(const std::string& text, std::int64_t versions);

struct MarkForm {
  std::string kind, text, who, by_when;
};
struct NewMark {
  MarkKind kind = MarkKind::agreed;
  std::string text, who, by_when;
};
Result<NewMark> accept_mark(const MarkForm& form, std::int64_t there);

}  // namespace alongside::meetings
