// Pages for bringing a conversation in, and for what was left out of it.
#pragma once

#include <string>
#include <vector>

#include "foundation/base/result.h"
#include "slices/groups/groups.h"
#include "slices/opinions/imports/polis_export.h"
#include "slices/opinions/questions/question.h"

namespace alongside::opinions {

/// As it was typed and chosen; files have to be chosen again after a mistake.
struct ImportForm {
  std::string title;
  std::string sign;  // Empty until chosen: see `sign_named`.
  std::string side;  // A side's name; "" for none.
};

/// The values of the radios: find, plus, minus; anything else is find.
polis::Sign sign_named(std::string_view name);

struct ImportPage {
  const groups::Member& member;
  std::vector<groups::Constituency> sides;
  ImportForm form;
  Problems problems;
};
/// The form for an export of the Polis software.
std::string polis_import_page(const html::Frame& frame, const ImportPage& data);
/// The form for results that this program gave as a file; title alone.
std::string results_import_page(const html::Frame& frame, const ImportPage& data);

struct ImportedPage {
  const groups::Member& member;
  Question question;
  std::vector<Message> summary;
};
std::string imported_page(const html::Frame& frame, const ImportedPage& data);

}  // namespace alongside::opinions
