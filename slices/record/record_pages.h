// The record as people read it: by day, in plain words.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"

namespace alongside::record::pages {

struct ShownAct {
  Message said;
  std::string title;  // Of what it is about; "" where it cannot be found (any more).
  std::string path;
  std::string by;        // A name; "" for nobody.
  bool by_gone = false;  // Somebody did it whose account is gone.
  std::string whom;
  bool altered = false;
};

struct ShownDay {
  std::int64_t day = 0;  // Since 1970.
  std::vector<ShownAct> acts;
};

struct RecordShown {
  std::vector<html::Crumb> crumbs;
  std::string group;  // "": of the community.
  std::string path;
  std::vector<ShownDay> days;
  std::int64_t acts = 0;            // In all.
  std::optional<std::string> next;  // The path of those before.
  std::string head;                 // The line to keep; "" where there is none.
};
std::string group_record(const html::Frame& frame, const RecordShown& shown);
std::string printed_record(const html::Frame& frame, const RecordShown& shown);

struct KindCount {
  Message said;
  std::int64_t acts = 0;
};
struct CountedDay {
  std::int64_t day = 0;
  std::vector<KindCount> kinds;
};
struct CommunityShown {
  RecordShown own;                  // What was done for the community itself.
  std::vector<CountedDay> counted;  // In all groups together.
  std::int64_t page = 1;
  bool more = false;
};
std::string community_record(const html::Frame& frame, const CommunityShown& shown);

}  // namespace alongside::record::pages
