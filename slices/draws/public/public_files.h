// The files of a draw as JSON: for everybody, for one person of the pool, and for an auditor.
//
// draw.json        "alongside-public-draw-1": the root of the panels, what was put into the seed;
//                  once it is drawn also the number, and its row with the path to the root
// own-panels.json  "alongside-own-panels-1": the panels that one person is on, each with its path
// all-panels.json  "alongside-all-panels-1": every row and the secret of the salts
//
// `alongside select public` checks them (slices/lottery_proof/public_draw.h).
#pragma once

#include <string>
#include <vector>

#include "slices/draws/public/panel_tree.h"
#include "slices/draws/public/watched_draw.h"

namespace alongside::draws {

/// Of one round; `people` are in the whole pool.
std::string public_draw_json(std::int64_t people, const WatchedRound& watched,
                             const std::optional<OpenedPanel>& drawn);

std::string own_panels_json(std::string_view root, std::int64_t person,
                            const std::vector<OwnSeat>& seats);

/// What an auditor undertakes with the file: it stands at its head, and beside its link.
inline constexpr std::string_view duty_of_auditor =
    "For an auditor alone. These rows tell what people are. Keep this file secret, use it to check "
    "this draw and for nothing else, do not try to find out who a number is, and delete it when "
    "your check is done.";
std::string all_panels_json(std::string_view root, const PanelSecret& secret,
                            const std::vector<NumberedPanel>& panels);

}  // namespace alongside::draws
