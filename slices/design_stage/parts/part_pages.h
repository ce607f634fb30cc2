// The page of one part, and of its earlier versions.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/base/contributions/aside.h"
#include "foundation/html/components.h"
#include "foundation/html/page.h"
#include "slices/design_stage/parts/part_rule.h"
#include "slices/groups/groups.h"

namespace alongside::design_stage::pages {

/// A part as it is called: one of `parts()`, or what the group aims for with one side.
struct NamedPart {
  std::string key;
  Message title, about, hint;
};

struct VersionShown {
  Version version;
  std::string by;  // "" where they are gone.
};

struct AimShown {
  std::string side, path, text;  // "" while nobody wrote it.
};

struct PartShown {
  const groups::Member& member;
  NamedPart part;
  std::optional<VersionShown> latest;
  std::int64_t versions = 0;
  std::vector<AimShown> aims;  // Of the part of sharing power.
  std::vector<Aside> asides;
  TextForm form;
  bool meanwhile = false;  // `latest` was saved after what they had before them.
  Problems problems;
};
std::string part(const html::Frame& frame, const PartShown& shown, std::optional<Message> notice);

struct VersionsShown {
  const groups::Member& member;
  NamedPart part;
  std::vector<VersionShown> versions;
  html::Paging paging;
};
std::string versions(const html::Frame& frame, const VersionsShown& shown);

struct OneVersionShown {
  const groups::Member& member;
  NamedPart part;
  VersionShown version;
  std::int64_t latest = 0;  // Its number.
  std::vector<Aside> asides;
};
std::string version(const html::Frame& frame, const OneVersionShown& shown);

}  // namespace alongside::design_stage::pages
