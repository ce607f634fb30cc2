// The page on which somebody chooses a picture: their own, or their group's.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "foundation/html/page.h"
#include "foundation/html/portrait.h"
#include "slices/files/files.h"

namespace alongside::files {

struct PictureForm {
  std::string description;
};

struct PicturePage {
  std::string path;  // The form goes there; `/remove` behind it removes.
  std::vector<html::Crumb> breadcrumbs;
  PictureForm form;
  bool has_picture = false;
  std::int64_t megabytes_left = 0;
  std::optional<Message> notice;
};

std::string own_picture_html(const html::Frame& frame, const PicturePage& page,
                             const html::PortraitShown& portrait, const Problems& problems);
/// `picture` is nothing before one was chosen.
std::string group_picture_html(const html::Frame& frame, const PicturePage& page,
                               const std::optional<html::PhotographShown>& picture,
                               const Problems& problems);

}  // namespace alongside::files
