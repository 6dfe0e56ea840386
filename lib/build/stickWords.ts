/** What a page on a stick says of itself, by language. */
export const stickWords = {
  en: 'You are reading a copy from a folder. Its figures move and can be changed; checking answers and challenges, search, kept progress and training in the lab need the whole site on a web server.',
  ko: '폴더에서 바로 연 사본입니다. 그림은 움직이고 바꿔 볼 수 있지만, 예측과 도전 과제의 답 확인, 검색, 진도 저장, 실험실의 훈련은 전체 사이트를 웹 서버에 올려야 쓸 수 있습니다.',
};
