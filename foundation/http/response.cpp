#include "foundation/http/response.h"

namespace alongside {

Response see_other(std::string path) {
  return {.status = 303, .headers = {{"Location", std::move(path)}}};
}

Response download(std::string_view file_name, std::string content_type, std::string content) {
  std::string disposition = "attachment; filename=\"";
  disposition.append(file_name).append("\"");
  return {.content_type = std::move(content_type),
          .body = std::move(content),
          .headers = {{"Content-Disposition", std::move(disposition)}}};
}

Response streamed(std::string content_type, BodySource source) {
  return {.content_type = std::move(content_type),
          .source = std::make_shared<const BodySource>(std::move(source))};
}

Response live(std::string topic, std::string reader, const Words& words) {
  topic.append("/").append(words.language());
  return {.content_type = "text/event-stream",
          .live_topic = std::move(topic),
          .live_reader = std::move(reader)};
}

}  // namespace alongside
