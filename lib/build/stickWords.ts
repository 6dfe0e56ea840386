/** What a page on a stick says of itself, by language. */
export const stickWords = {
  en: 'You are reading a copy from a folder: figures stand still here. They move where any web server serves the whole site.',
  ko: '폴더에서 바로 연 사본이라 그림이 움직이지 않습니다. 전체 사이트를 웹 서버에 올리면 그림을 직접 움직여 볼 수 있습니다.',
};
