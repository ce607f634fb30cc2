// Live pages: a fragment is rendered once and sent to all who listen, as a Turbo stream over
// Server-Sent Events.
//
// A handler answers `live("results/12", reader, words)` after it has checked access. When a write
// publishes that topic, the renderer that was registered for `results` is asked for the fragment in
// each language that somebody listens in, at most once in `quiet_time`, and every listener gets the
// one in theirs. A new listener gets it at once, so that nothing is missed between page and stream.
// A fragment is the same for everybody who reads that language: nothing personal in it. A
// write that takes access away from a reader says `end_streams_of`.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>

#include "foundation/db/database.h"
#include "foundation/words/words.h"

namespace alongside {

/// Gets the number of the topic (12) and returns what `html::live_replacement` made, or "" to
/// send nothing.
using LiveRenderer = std::function<std::string(Read&, const Words&, std::int64_t number)>;

struct LiveTopic {
  std::string_view name;  // "results"
  LiveRenderer render;
};

}  // namespace alongside
