import type { Locale } from '@/lib/i18n/locales.ts';

/** The words of the page where a figure is made ready for a slide. */
const en = {
  title: 'Into your slides',
  lede: 'Choose a figure, bring it into the state that your slide needs, and take the code with you. What you see below is what your class will see.',
  needsScript: 'To set a figure here takes JavaScript. Without it, every figure’s page among the figures can be linked as it is.',
  figure: 'Figure', language: 'Language', size: 'Slide', own: 'Width and height, pixels', width: 'Width', height: 'Height', theme: 'Colours', controls: 'Below the figure', scale: 'Lettering', step: 'First step', clicks: 'Clicker steps', begins: 'Runs',
  themes: { auto: 'as the reader’s', light: 'light', dark: 'dark', projector: 'projector' },
  controlsOf: { full: 'everything', min: 'steps only', none: 'nothing' },
  begin: { visible: 'when it is seen', click: 'after a click' },
  lock: 'Lock', lockNote: 'What is locked stays as you set it; readers see it and cannot change it.', lockAll: 'everything',
  preview: (title: string, width: number, height: number) => `${title}, as on a slide of ${width} × ${height}`,
  operate: 'Draw, drag and step in the slide itself: the code follows.',
  startAgain: 'Back to the first state',
  code: 'Code', copy: 'Copy', copied: 'Copied.', copyFailed: 'This browser did not let the page copy. Select the code and copy it.',
  kinds: { link: 'Link', iframe: 'iframe', element: 'Component', reveal: 'reveal.js', mdx: 'MDX' },
  platform: 'For a learning platform',
  platformNote: 'A SCORM 2004 package for Moodle, Canvas and others: upload the ZIP file as it is. It leads to this site, so it needs the network.',
  lesson: 'Lesson', packLesson: 'Download the lesson’s package', packFigure: 'Download the figure’s package', packFailed: 'The package could not be made. Reload this page and try again.',
  challengesOf: (count: number) => `Reported: which of the lesson’s challenges (${count}) are solved, the share as score, and “passed” once all are. A figure counts as completed once it was worked with.`,
  notes: {
    link: 'For everything that asks for an address: Notion, a learning platform, a message to your class.',
    iframe: 'For any web page that takes HTML.',
    element: 'One script, no dependency. Without scripts and in print the link stands in its place.',
    reveal: 'Two lines at the end of the deck, once; then one element for every figure. The clicker steps it before it goes on to the next slide.',
    mdx: 'For course pages written in MDX.',
  },
};
export type AuthorWords = typeof en;

const ko: AuthorWords = {
  title: '슬라이드에 넣기',
  lede: '그림을 고르고, 슬라이드에 필요한 상태로 맞춘 다음 코드를 가져가세요. 아래에 보이는 그대로 학생들에게 보입니다.',
  needsScript: '여기서 그림을 맞추려면 자바스크립트가 필요합니다. 없어도 그림 목록에 있는 각 그림의 페이지는 그대로 링크할 수 있습니다.',
  figure: '그림', language: '언어', size: '슬라이드', own: '너비와 높이(픽셀)', width: '너비', height: '높이', theme: '색', controls: '그림 아래', scale: '글자 크기', step: '처음 단계', clicks: '리모컨 단계 수', begins: '시작',
  themes: { auto: '보는 사람의 설정', light: '밝게', dark: '어둡게', projector: '프로젝터' },
  controlsOf: { full: '모두', min: '단계만', none: '없음' },
  begin: { visible: '화면에 보일 때', click: '누른 다음' },
  lock: '잠금', lockNote: '잠근 것은 맞춰 둔 그대로입니다. 보이지만 바꿀 수는 없습니다.', lockAll: '전부',
  preview: (title, width, height) => `${width} × ${height} 슬라이드에 놓인 모습: ${title}`,
  operate: '슬라이드 안에서 직접 그리고, 끌고, 단계를 넘겨 보세요. 코드가 따라 바뀝니다.',
  startAgain: '첫 상태로',
  code: '코드', copy: '복사', copied: '복사했습니다.', copyFailed: '이 브라우저가 복사를 막았습니다. 코드를 선택해서 복사하세요.',
  kinds: { link: '링크', iframe: 'iframe', element: '컴포넌트', reveal: 'reveal.js', mdx: 'MDX' },
  platform: '학습 관리 시스템에 넣기',
  platformNote: '무들(Moodle), 캔버스(Canvas) 등에 올리는 SCORM 2004 패키지입니다. ZIP 파일을 그대로 올리세요. 이 사이트를 여는 패키지여서 인터넷이 필요합니다.',
  lesson: '수업', packLesson: '수업 패키지 내려받기', packFigure: '그림 패키지 내려받기', packFailed: '패키지를 만들지 못했습니다. 페이지를 새로 고치고 다시 해 보세요.',
  challengesOf: count => `수업의 도전 ${count}개 가운데 무엇을 통과했는지와 그 비율(점수)을 보고하고, 모두 통과하면 합격으로 처리합니다. 그림은 한 번이라도 다루면 완료로 처리됩니다.`,
  notes: {
    link: '주소를 넣는 곳이면 어디든 됩니다. 노션, 학습 관리 시스템, 학생들에게 보내는 메시지에 쓰세요.',
    iframe: 'HTML을 넣을 수 있는 모든 웹 페이지에 씁니다.',
    element: '스크립트 하나면 되고 다른 것은 필요 없습니다. 스크립트가 없을 때와 인쇄할 때는 그 자리에 링크가 남습니다.',
    reveal: '발표 파일 끝에 두 줄을 한 번 넣고, 그림마다 요소 하나를 씁니다. 다음 슬라이드로 넘어가기 전에 리모컨이 그림의 단계를 먼저 넘깁니다.',
    mdx: 'MDX로 쓴 수업 페이지에 씁니다.',
  },
};

export const authorWords = (locale: Locale): AuthorWords => ({ en, ko })[locale];
