// All files of a draw's folder, made of what went into it. There is no search and no chance in
// here: the same panels and seed give the same files. So `verify` makes them again.
//
//   pool.csv, quotas.csv   what was brought, as it was
//   settings.json          draw_settings.h
//   selected.csv, remaining.csv, probabilities.csv, panels.csv, lottery.csv   lottery_files.h
//   certificate.json       slices/lottery/proof/certificate_json.h
//   whole_panel.csv        of a replacement alone: who is on the panel now
//   report.json            draw_report.h; it has the fingerprints of all of the above
//   report.html            for people; it has the fingerprints of all others
#pragma once

#include <array>
#include <chrono>
#include <string>
#include <vector>

#include "foundation/files/whole_files.h"
#include "slices/draws/commands/draw_report.h"

namespace alongside::draws {

inline constexpr std::array draw_file_names{
    "certificate.json", "lottery.csv",       "panels.csv",    "pool.csv",
    "quotas.csv",       "probabilities.csv", "remaining.csv", "report.html",
    "report.json",      "selected.csv",      "settings.json", "whole_panel.csv"};

/// The search is always the same, so that the lottery can be published before the seed is made.
inline constexpr std::uint64_t search_seed = 1;

/// The files that were brought, and what was read in them.
struct ReadInput {
  PoolFiles files;
  std::string people_name, features_name;  // As messages say them.
  std::string people_text, features_text;
};

/// A draw of free places is one of its own: `input` has those who could be drawn, and what is left
/// of the quotas. The panel is that of `whole`.
struct FreePlaces {
  ReadInput input;
  std::vector<int> staying;  // Of the whole pool, rising.
};

/// What the pool, the panels and the certificate do not tell.
struct Circumstances {
  Instant day;
  std::string seed;
  bool seed_given = false;
  bool stopped = false;
  std::vector<OtherMethod> others;
};

/// The day is all that is kept of the time. At noon it is the same one in nearly all zones.
inline Instant noon_of(Instant instant) {
  return std::chrono::floor<std::chrono::days>(instant) + std::chrono::hours(12);
}

/// Tells versions of the program apart whose reports do not look or read the same.
std::string page_version();

struct MadeDraw {
  DrawReport report;
  std::vector<WholeFile> files;
};

/// `free_places` is nothing for a draw.
MadeDraw made_draw(const ReadInput& whole, const FreePlaces* free_places,
                   const DrawSettings& settings, const DrawnLottery& drawn,
                   const std::string& certificate, const Circumstances& circumstances);

/// Draws from panels.csv by weight, or where numbered panels are asked for, from these.
DrawnLottery draw_from(const lottery::Pool& pool, lottery::FairLottery lottery,
                       std::size_t numbered, std::string_view seed);

std::string certificate_of(const ReadInput& input, const lottery::FairLottery& lottery);

}  // namespace alongside::draws
